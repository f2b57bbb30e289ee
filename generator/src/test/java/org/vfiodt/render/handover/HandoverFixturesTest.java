// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.render.avf.AvfCode;
import org.vfiodt.render.jailhouse.JailhouseCode;
import org.vfiodt.render.xen.XenCode;

/**
 * Every board below {@code handover} gives its recipients what its twins say: first what is said
 * about it, then the files. {@code -Dgolden.update=true} writes the twins anew and fails once; read
 * them before you believe them.
 */
class HandoverFixturesTest {
  static List<Arguments> twins() {
    return Stream.concat(
            twins(HandoverFixture.all(), Recipient.VFIO, Recipient.AVF),
            twins(HandoverFixture.forHypervisors(), Recipient.XEN, Recipient.JAILHOUSE))
        .toList();
  }

  private static Stream<Arguments> twins(List<HandoverFixture> boards, Recipient... recipients) {
    return boards.stream()
        .flatMap(board -> Stream.of(recipients).map(recipient -> Arguments.of(board, recipient)));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void writesWhatTheTwinSays(HandoverFixture board, Recipient recipient) throws IOException {
    String found = board.text(recipient);
    Path twin = board.twin(recipient);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin, found, StandardCharsets.ISO_8859_1);
    }
    assertThat(found).isEqualTo(Files.readString(twin, StandardCharsets.ISO_8859_1));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @Test
  void hasNoOrphans() throws IOException {
    Set<Path> known = new TreeSet<>();
    for (Arguments twin : twins()) {
      HandoverFixture board = (HandoverFixture) twin.get()[0];
      known.add(board.source());
      known.add(board.twin((Recipient) twin.get()[1]));
    }
    for (String folder : List.of("boards", "hypervisor")) {
      try (Stream<Path> files = Files.list(HandoverFixture.FOLDER.resolve(folder))) {
        assertThat(files).isSubsetOf(known);
      }
    }
  }

  @Test
  void meetsEverythingThatAndroidRefuses() throws IOException {
    assertMet(HandoverFixture.all(), Recipient.AVF, AvfCode.values());
  }

  /** But the length of a path, which XenPlannerTest meets. */
  @Test
  void meetsEverythingThatHypervisorsObjectTo() throws IOException {
    assertMet(
        HandoverFixture.forHypervisors(),
        Recipient.XEN,
        EnumSet.complementOf(EnumSet.of(XenCode.PATH)).toArray(XenCode[]::new));
    assertMet(HandoverFixture.forHypervisors(), Recipient.JAILHOUSE, JailhouseCode.values());
  }

  private static void assertMet(
      List<HandoverFixture> boards, Recipient recipient, DiagnosticCode... codes)
      throws IOException {
    StringBuilder all = new StringBuilder();
    for (HandoverFixture board : boards) {
      all.append(Files.readString(board.twin(recipient), StandardCharsets.ISO_8859_1));
    }
    assertThat(codes).allSatisfy(code -> assertThat(all).contains(" " + code.id() + ": "));
  }
}
