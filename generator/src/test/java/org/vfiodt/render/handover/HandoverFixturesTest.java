// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.render.avf.AvfCode;

/**
 * Every board in {@code handover/boards} gives VFIO and AVF what its twins say: first what is said
 * about it, then the files. {@code -Dgolden.update=true} writes the twins anew and fails once; read
 * them before you believe them.
 */
class HandoverFixturesTest {
  private static final List<Recipient> RECIPIENTS = List.of(Recipient.VFIO, Recipient.AVF);

  static List<Arguments> twins() {
    return HandoverFixture.all().stream()
        .flatMap(board -> RECIPIENTS.stream().map(recipient -> Arguments.of(board, recipient)))
        .toList();
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
  void meetsEverythingThatAndroidRefuses() throws IOException {
    StringBuilder all = new StringBuilder();
    for (HandoverFixture board : HandoverFixture.all()) {
      all.append(Files.readString(board.twin(Recipient.AVF), StandardCharsets.ISO_8859_1));
    }
    assertThat(Stream.<DiagnosticCode>of(AvfCode.values()))
        .allSatisfy(code -> assertThat(all).contains(" " + code.id() + ": "));
  }
}
