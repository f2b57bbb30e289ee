// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Trigger;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** Observations as guests, scripts and serial consoles bring them. */
class ObservationParserTest {
  private static Outcome<Observation> parse(String text) {
    return ObservationParser.parse(SourceFile.root("board.txt", text));
  }

  private static String between(String... statements) {
    StringBuilder text = new StringBuilder("vfio-dt: observation 1\n");
    for (String statement : statements) {
      text.append("> ").append(statement).append('\n');
    }
    return text + "vfio-dt: observed " + statements.length + "\n";
  }

  private static Observation read(String... statements) {
    Outcome<Observation> found = parse(between(statements));
    assertThat(found.diagnostics()).isEmpty();
    return found.get();
  }

  private static List<String> ids(Outcome<Observation> outcome) {
    return outcome.diagnostics().stream().map(each -> each.code().id()).toList();
  }

  @Test
  void readsEveryKindOfStatement() {
    Observation found =
        read(
            "release 6.1.0",
            "model Acme Board",
            "iomem   00010000-00010fff : 10000.serial serial@10000",
            "device amba 10000.serial node=/serial@10000 driver=uart-pl011 irq0=28",
            "region amba 10000.serial 0 10000-10fff",
            "irq amba 10000.serial 0 level-high 5 37");

    assertThat(found.release()).isEqualTo("6.1.0");
    assertThat(found.model()).isEqualTo("Acme Board");
    ObservedRange range = found.memory().get(0);
    assertThat(range.firstWord()).isEqualTo("10000.serial");
    assertThat(range.extent()).isEqualTo("10000+1000");
    ObservedDevice device = found.devices().get(0);
    assertThat(device.bus()).isEqualTo(Bus.AMBA);
    assertThat(device.node()).contains("/serial@10000");
    assertThat(device.values()).containsEntry("irq0", "28");
    assertThat(found.regions().get(0).end()).isEqualTo(0x10fff);
    assertThat(found.mapped().get(0).trigger()).isEqualTo(Trigger.HIGH);
    assertThat(found.mapped().get(0).inputs()).containsExactly(5L, 37L);
  }

  @Test
  void readsInterruptsOfNewAndOldKernels() {
    Observation found =
        read(
            "interrupts            CPU0       CPU1       ",
            "interrupts  24:        110         12     GIC-0  29 Level     arch_timer",
            "interrupts  25:          7          0  mxc 4 port   3 Edge      key, power key",
            "interrupts  98:          7          0       GIC  10000.serial",
            "interrupts  99:          7          0         7  unnamed",
            "interrupts IPI0:          0          0  CPU wakeup interrupts",
            "interrupts Err:          0");

    assertThat(found.interrupts()).hasSize(4);
    ObservedInterrupt timer = found.interrupts().get(0);
    assertThat(timer.chip()).isEqualTo("GIC-0");
    assertThat(timer.hardware()).isEqualTo(OptionalLong.of(29));
    assertThat(timer.level()).isEqualTo(Optional.of(true));
    ObservedInterrupt key = found.interrupts().get(1);
    assertThat(key.chip()).isEqualTo("mxc 4 port");
    assertThat(key.actions()).containsExactly("key", "power key");
    ObservedInterrupt serial = found.interrupts().get(2);
    assertThat(serial.hardware()).isEmpty();
    assertThat(serial.level()).isEmpty();
    assertThat(serial.hardwareOrGic()).isEqualTo(OptionalLong.of(98));
    assertThat(found.interrupts().get(3).chip()).isEqualTo("7");
  }

  @Test
  void takesBlanksInNamesBack() {
    assertThat(read("device platform Fixed\\040MDIO\\134bus.0").devices().get(0).name())
        .isEqualTo("Fixed MDIO\\bus.0");
  }

  @Test
  void toleratesWhatASerialConsoleAdds() {
    String text =
        "\u001b[0m=> boot\r\n\0\0"
            + between("release 6.1.0", "iomem 00010000-00010fff : 10000.serial")
                .replace("\n", "\r\n")
                .replace("> iomem", "\u001b[1m> iomem\u001b[0m")
            + "# ";
    Outcome<Observation> found = parse(text);

    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.get().memory().get(0).name()).isEqualTo("10000.serial");
  }

  @Test
  void joinsAStatementThatMessagesOfTheKernelStandIn() {
    String text =
        between("iomem 00010000-00010fff : 10000.serial", "release 6.1.0")
            .replace(
                "0-00010fff",
                "[   12.000001] random: crng done\n[   12.000002] two: lines\n0-00010fff");
    Outcome<Observation> found = parse(text);

    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.get().memory().get(0).extent()).isEqualTo("10000+1000");
    assertThat(found.get().release()).isEqualTo("6.1.0");
  }

  @Test
  void passesOverMessagesBetweenStatements() {
    String text =
        between("release 6.1.0", "model Acme")
            .replace("> model", "[   12.000001] device eth0 entered promiscuous mode\n> model");
    assertThat(parse(text).get().model()).isEqualTo("Acme");
  }

  @Test
  void takesTheLastOfSeveralObservations() {
    assertThat(parse(between("release 1") + between("release 2")).get().release()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0\0", "/dts-v1/;\n/ { };\n", "> release 6.1.0\n"})
  void refusesAForeignFile(String text) {
    assertThat(ids(parse(text))).containsExactly("OBSERVED-001");
  }

  @Test
  void refusesALaterVersion() {
    assertThat(ids(parse(between().replace("observation 1", "observation 2"))))
        .containsExactly("OBSERVED-002");
  }

  @Test
  void refusesAnObservationThatIsCutShort() {
    String whole = between("release 6.1.0", "model Acme");
    assertThat(ids(parse(whole.substring(0, whole.length() - 20)))).containsExactly("OBSERVED-003");
    assertThat(ids(parse(whole.replace("> model Acme\n", "")))).containsExactly("OBSERVED-003");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weather fine",
        "iomem 10000-",
        "iomem xyz-abc : name",
        "device",
        "device usb 1-1",
        "device platform name =x",
        "region platform name 0 zz-1",
        "irq platform name level-high",
        "interrupts nonsense"
      })
  void passesOverAStatementThatCannotBeRead(String statement) {
    Outcome<Observation> found = parse(between("release 6.1.0", statement));

    assertThat(ids(found)).containsExactly("OBSERVED-004");
    Diagnostic diagnostic = found.diagnostics().get(0);
    assertThat(diagnostic.at().orElseThrow().line()).isEqualTo(3);
    assertThat(found.get().release()).isEqualTo("6.1.0");
  }

  @Test
  void saysThatTheKernelHidAddresses() {
    Outcome<Observation> found =
        parse(
            between(
                "iomem 00000000-00000000 : System RAM", "iomem 00000000-00000000 : 10000.serial"));

    assertThat(ids(found)).containsExactly("OBSERVED-006");
    assertThat(found.get().memory()).isEmpty();
  }

  @Test
  void readsNoFileWithoutEnd() {
    assertThat(ids(parse(between() + "\n".repeat(200_000)))).containsExactly("OBSERVED-005");
  }
}
