// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.board.Board;
import org.vfiodt.board.Emulator;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.ProcessRunner;

/** Boots images that are shell scripts in an emulator that is one too. */
class BooterTest {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final String UP =
      "echo '[    0.000000] Linux version 3.10.1 (vfio-dt@vfio-dt) #1'; ";
  private static final String TESTS = "echo 'KTAP version 1'; echo 1..1; echo 'ok 1 group'; ";

  @TempDir private Path folder;
  private DataFolder data;

  @BeforeEach
  void makeTools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("data/toolchain/tools"));
    Path console = Files.createDirectories(folder.resolve("data/toolchain/console"));
    String qemu = Files.readString(CHECKOUT.resolve("toolchain/tools/qemu-system-arm.toml"));
    Path fake = CHECKOUT.resolve("tests/fake-tools/qemu-system-arm");
    Files.writeString(
        tools.resolve("fake.toml"),
        qemu.replaceFirst("(?m)^program = .*$", "program = \"" + fake + "\""));
    Files.writeString(
        tools.resolve("none.toml"),
        qemu.replaceFirst("(?m)^program = .*$", "program = \"no-such-emulator\""));
    try (Stream<Path> rules = Files.list(CHECKOUT.resolve("toolchain/console"))) {
      for (Path rule : rules.toList()) {
        Files.copy(rule, console.resolve(rule.getFileName().toString()));
      }
    }
    data = DataFolder.of(folder.resolve("data"));
  }

  @Test
  void passesWhenTheTokenCame() throws IOException {
    BootResult result = boot(UP + TESTS + "echo vfio-dt: done T0KEN; exec sleep 600").get();

    assertThat(result.verdict().kind()).isEqualTo(Verdict.Kind.PASS);
    assertThat(result.tests().tests()).extracting(KtapTest::name).containsExactly("group");
    assertThat(Files.readString(result.console())).endsWith("ok 1 group\nvfio-dt: done T0KEN\n");
    assertThat(Files.readAllLines(folder.resolve("run/qemu.log")).get(0))
        .contains("-M smdkc210")
        .contains("-serial null -serial stdio")
        .contains("-append 'console=ttySAC1 panic=-1'");
  }

  @Test
  void handsOnEveryLineAsItComes() throws IOException {
    List<String> lines = new ArrayList<>();
    booter()
        .boot(
            request("fake", "smdkc210", UP + "echo vfio-dt: done T0KEN; exec sleep 600"),
            line -> lines.add(line.number() + " " + line.text()));

    assertThat(lines).hasSize(2).last().isEqualTo("2 vfio-dt: done T0KEN");
  }

  @Test
  void stopsSoonAfterAPanic() throws IOException {
    BootResult result =
        boot(UP + "echo '[    1.000000] Kernel panic - not syncing: no init'; exec sleep 600")
            .get();

    assertThat(result.verdict().kind()).isEqualTo(Verdict.Kind.KERNEL_FAIL);
    assertThat(result.verdict().guilty().get().number()).isEqualTo(2);
    assertThat(result.time()).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void seesAHang() throws IOException {
    BootResult result = boot(UP + "exec sleep 600").get();

    assertThat(result.verdict().kind()).isEqualTo(Verdict.Kind.HANG);
    assertThat(result.verdict().sentence()).contains("after the kernel's first words");
  }

  @Test
  void seesAMachineThatIsSilent() throws IOException {
    Verdict verdict = boot("exec sleep 600").get().verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.HANG);
    assertThat(verdict.sentence()).contains("no output at all");
  }

  @Test
  void seesThatTheEmulatorRefusesTheMachine() throws IOException {
    Verdict verdict = booter().boot(request("fake", "exynos-9000", UP), line -> {}).get().verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INFRA);
    assertThat(verdict.sentence()).contains("refused").contains("unsupported machine type");
  }

  @Test
  void seesThatTheEmulatorDiesOrIsKilled() throws IOException {
    assertThat(booter().boot(request("fake", "dies", UP), line -> {}).get().verdict().sentence())
        .contains("exit code 1 before any output");
    assertThat(booter().boot(request("fake", "killed", UP), line -> {}).get().verdict().sentence())
        .contains("signal 9 before any output");
  }

  @Test
  void seesAMachineThatRestarts() throws IOException {
    Verdict verdict = boot(UP + "exit 0").get().verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.KERNEL_FAIL);
    assertThat(verdict.sentence()).contains("restarted");
  }

  @Test
  void endsAConsoleThatNeverEnds() throws IOException {
    Verdict verdict = boot(UP + "while :; do echo again; done").get().verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.HANG);
  }

  @Test
  void namesAnEmulatorThatIsMissing() throws IOException {
    Outcome<BootResult> outcome = booter().boot(request("none", "smdkc210", UP), line -> {});

    assertThat(outcome.diagnostics())
        .extracting(diagnostic -> diagnostic.code().id())
        .containsExactly("EXEC-001");
  }

  @Test
  void namesEveryFileThatIsMissing() throws IOException {
    BootRequest request = request("fake", "smdkc210", UP);
    Files.delete(request.kernel());
    Files.delete(request.initramfs());

    assertThat(booter().boot(request, line -> {}).diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(BootCode.FILE_MISSING, BootCode.FILE_MISSING);
  }

  @Test
  void endsTheEmulatorWhenItsCallerIsInterrupted() throws Exception {
    BootRequest request = request("fake", "smdkc210", UP + "echo $$ > pid; exec sleep 600");
    CountDownLatch up = new CountDownLatch(1);
    CompletableFuture<Outcome<BootResult>> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(() -> outcome.complete(booter().boot(request, line -> up.countDown())));
    caller.start();
    up.await();
    caller.interrupt();

    assertThat(outcome.get().diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(BootCode.INTERRUPTED);
  }

  @Test
  void judgesASavedConsole() throws IOException {
    Path console = Files.writeString(folder.resolve("saved.log"), consoleOfAPass());

    assertThat(Booter.read(data, console, "T0KEN", OptionalInt.empty()).get().verdict().kind())
        .isEqualTo(Verdict.Kind.PASS);
    assertThat(Booter.read(data, console, "OTHER", OptionalInt.of(0)).get().verdict().kind())
        .isEqualTo(Verdict.Kind.KERNEL_FAIL);
    assertThat(Booter.read(data, folder.resolve("none"), "T0KEN", OptionalInt.empty()).ok())
        .isFalse();
  }

  private static String consoleOfAPass() {
    return "Linux version 3.10.1\nKTAP version 1\n1..1\nok 1 group\nvfio-dt: done T0KEN\n";
  }

  private Booter booter() {
    return new Booter(new ProcessRunner(), data);
  }

  private Outcome<BootResult> boot(String script) throws IOException {
    return booter().boot(request("fake", "smdkc210", script), line -> {});
  }

  private BootRequest request(String program, String machine, String script) throws IOException {
    Emulator emulator =
        new Emulator(
            program, machine, "512M", 2, 1, List.of("console=ttySAC1", "panic=-1"), List.of());
    Board board =
        new Board(
            "fake",
            "fake",
            "arm",
            "fake",
            "zImage",
            "fake.dtb",
            List.of(),
            List.of(),
            List.of(),
            "fake",
            List.of(),
            Optional.of(emulator),
            Optional.empty());
    Map<Phase, Duration> deadlines = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      deadlines.put(phase, Duration.ofSeconds(1));
    }
    return new BootRequest(
        board,
        Files.writeString(folder.resolve("zImage"), script),
        Optional.empty(),
        Files.writeString(folder.resolve("initramfs"), ""),
        "T0KEN",
        folder.resolve("run"),
        new Deadlines(deadlines));
  }
}
