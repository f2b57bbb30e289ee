// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Trees as no person writes them, but which the format allows; the same for the same seed. */
public final class RandomTrees {
  private static final String NAME = "abcxyz0189,._+-";
  private static final int DEEPEST = 6;

  private final Random random;

  public RandomTrees(long seed) {
    random = new Random(seed);
  }

  public DeviceTree next() {
    List<Reservation> reservations = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long size = random.nextLong() | 1;
      reservations.add(new Reservation(random.nextLong(), size, List.of(), Optional.empty()));
    }
    return new DeviceTree(node("/", "", 0), reservations, random.nextInt() & 0xffffffffL);
  }

  private Node node(String path, String name, int depth) {
    List<Property> properties = new ArrayList<>();
    for (String property : names(random.nextInt(6), "")) {
      properties.add(Property.of(property, value()));
    }
    List<Node> children = new ArrayList<>();
    if (depth < DEEPEST) {
      for (String child : names(random.nextInt(4), "@")) {
        children.add(node(Node.childPath(path, child), child, depth + 1));
      }
    }
    return new Node(path, name, List.of(), properties, children, List.of());
  }

  /** Different names; some end others, as names in the strings block may share their ends. */
  private Set<String> names(int count, String address) {
    Set<String> names = new HashSet<>();
    while (names.size() < count) {
      StringBuilder name = new StringBuilder();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        name.append(NAME.charAt(random.nextInt(NAME.length())));
      }
      boolean addressed = !address.isEmpty() && random.nextBoolean();
      String whole = addressed ? name + address + random.nextInt(100) : name.toString();
      if (!Set.of("name", "phandle").contains(whole)) {
        names.add(whole);
      }
    }
    return names;
  }

  private byte[] value() {
    byte[] value = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(40)];
    switch (random.nextInt(3)) {
      case 0 -> random.nextBytes(value);
      case 1 -> {
        for (int i = 0; i < value.length; i++) {
          value[i] = (byte) (random.nextInt(6) == 0 ? 0 : 'a' + random.nextInt(26));
        }
      }
      default -> {
        for (int i = 0; i < value.length; i++) {
          value[i] = (byte) "\0\0\0\1\\\"\n\u007f".charAt(random.nextInt(8));
        }
      }
    }
    if (value.length > 0 && random.nextBoolean()) {
      value[value.length - 1] = 0;
    }
    return value;
  }
}
