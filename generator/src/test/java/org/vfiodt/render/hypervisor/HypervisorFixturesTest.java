// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

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
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.jailhouse.JailhouseCode;
import org.vfiodt.render.jailhouse.JailhouseHandover;
import org.vfiodt.render.xen.XenCode;
import org.vfiodt.render.xen.XenHandover;

/**
 * Every board in {@code handover/hypervisor} gives its hypervisors what its twins say: first what
 * is said about it, then the files. {@code -Dgolden.update=true} writes the twins anew and fails
 * once; read them before you believe them.
 */
class HypervisorFixturesTest {
  static List<Arguments> twins() throws IOException {
    return HypervisorFixture.all().stream()
        .flatMap(
            board ->
                Stream.of(
                    Arguments.of(board, "jailhouse", new JailhouseHandover()),
                    Arguments.of(board, "xen", new XenHandover())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("twins")
  void writesWhatTheTwinSays(HypervisorFixture board, String recipient, Emitter emitter)
      throws IOException {
    String found = text(board.emitted(emitter));
    Path twin = board.twin(recipient);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin, found, StandardCharsets.ISO_8859_1);
    }
    assertThat(found).isEqualTo(Files.readString(twin, StandardCharsets.ISO_8859_1));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  /** But the length of a path, which XenPlannerTest meets. */
  @Test
  void meetsEveryObjection() throws IOException {
    StringBuilder all = new StringBuilder();
    for (HypervisorFixture board : HypervisorFixture.all()) {
      all.append(Files.readString(board.twin("jailhouse"), StandardCharsets.ISO_8859_1));
      all.append(Files.readString(board.twin("xen"), StandardCharsets.ISO_8859_1));
    }
    assertThat(
            Stream.<DiagnosticCode>concat(
                Stream.of(JailhouseCode.values()),
                Stream.of(XenCode.values()).filter(code -> code != XenCode.PATH)))
        .allSatisfy(code -> assertThat(all).contains(" " + code.id() + ": "));
  }

  private static String text(Outcome<Handover> outcome) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic each : outcome.diagnostics()) {
      text.append(each.at().map(span -> span.line() + ": ").orElse(""));
      text.append(each.severity().label()).append(' ').append(each.code().id()).append(": ");
      text.append(each.message()).append('\n');
      each.notes().forEach(note -> text.append("    note: ").append(note.text()).append('\n'));
      each.hint().ifPresent(hint -> text.append("    hint: ").append(hint).append('\n'));
    }
    for (HandoverFile file : outcome.value().map(Handover::files).orElse(List.of())) {
      text.append("==== ").append(file.name()).append(" ====\n").append(file.text());
    }
    return text.toString();
  }
}
