// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.KernelVersion;

/** A tree whose files stand in front of those of another. */
record LayeredTree(KernelTree above, KernelTree below) implements KernelTree {
  @Override
  public String identity() {
    return above.identity();
  }

  @Override
  public KernelVersion version() {
    return above.version();
  }

  @Override
  public Optional<String> read(String path) {
    return above.read(path).or(() -> below.read(path));
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> names = new TreeSet<>(above.list(folder));
    names.addAll(below.list(folder));
    return List.copyOf(names);
  }
}
