// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Outcome;

class ProcessRunnerTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner();

  @Test
  void givesOutputExitCodeAndLines() {
    List<String> lines = new ArrayList<>();
    CommandResult result =
        runner.run(sh("echo one; echo two >&2; printf three; exit 7").listener(lines::add)).get();

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.ok()).isFalse();
    assertThat(result.tail()).containsExactly("one", "two", "three");
    assertThat(lines).containsExactly("one", "two", "three");
  }

  @Test
  void keepsErrorLinesInTheOrderTheyWereWritten() {
    String script = "for i in 1 2 3 4 5 6 7 8 9; do echo out$i; echo err$i >&2; done";
    assertThat(runner.run(sh(script)).get().tail())
        .startsWith("out1", "err1", "out2", "err2")
        .endsWith("out9", "err9")
        .hasSize(18);
  }

  @Test
  void headsTheLogWithTheCommand() throws IOException {
    Path log = folder.resolve("deep/er/make.log");
    Command command = sh("echo hello").log(log).environment(Map.of("KEY", "a b"));
    runner.run(command);

    assertThat(Files.readString(log)).isEqualTo(command.line() + "\nhello\n");
    assertThat(command.line()).startsWith("KEY='a b' sh -c");
  }

  @Test
  void letsNoShellSeeTheArguments() {
    assertThat(runner.run(Command.of(folder, "echo", "$HOME; exit 3", "`id`", "a  b")).get().tail())
        .containsExactly("$HOME; exit 3 `id` a  b");
  }

  @Test
  void givesTheProcessAnEmptyInput() {
    assertThat(runner.run(Command.of(folder, "cat").deadline(LONG)).get().ok()).isTrue();
  }

  @Test
  void endsAProcessAndItsChildrenAtTheDeadline() throws Exception {
    List<String> lines = new ArrayList<>();
    CommandResult result =
        runner
            .run(
                sh("sleep 600 & echo $!; wait")
                    .listener(lines::add)
                    .deadline(Duration.ofMillis(300)))
            .get();

    assertThat(result.timedOut()).isTrue();
    assertThat(result.ok()).isFalse();
    ProcessHandle.of(Long.parseLong(lines.get(0)))
        .ifPresent(child -> assertThat(child.info().command()).as("only a dead child").isEmpty());
  }

  @Test
  void forcesAProcessThatDoesNotListen() {
    CommandResult result =
        runner
            .run(sh("trap '' TERM; while :; do sleep 1; done").deadline(Duration.ofMillis(200)))
            .get();

    assertThat(result.timedOut()).isTrue();
    assertThat(result.exitCode()).isEqualTo(137);
  }

  @Test
  void endsTheProcessWhenItsCallerIsInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Outcome<CommandResult>> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.complete(
                  runner.run(sh("echo up; sleep 600").listener(line -> started.countDown())));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    started.await();
    caller.interrupt();

    assertThat(outcome.get().diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(ExecCode.INTERRUPTED);
    assertThat(flag.get()).isTrue();
  }

  @Test
  void namesAProgramThatIsMissing() {
    Outcome<CommandResult> outcome = runner.run(Command.of(folder, "no-such-program-here"));

    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0).code().id()).isEqualTo("EXEC-001");
    assertThat(outcome.diagnostics().get(0).message()).contains("'no-such-program-here'");
    assertThat(outcome.diagnostics().get(0).hint().get()).contains("vfio-dt doctor --install");
    assertThat(outcome.diagnostics().get(0).code().fault()).isEqualTo(Fault.ENVIRONMENT);
  }

  @Test
  void tellsAMissingFolderFromAMissingProgram() {
    assertThat(runner.run(Command.of(folder.resolve("none"), "true")).diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(ExecCode.NO_DIRECTORY);
  }

  @Test
  void saysThatAProgramCannotRunHere() throws IOException {
    Path file = Files.writeString(folder.resolve("strange"), "#!/no/such/interpreter\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();

    assertThat(runner.run(Command.of(folder, file.toString())).diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(ExecCode.NOT_STARTED);
  }

  @Test
  void endsAProcessWhoseLogNoLongerFits() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full to stand in for a full disk");

    Outcome<CommandResult> outcome = runner.run(sh("while :; do echo much; done").log(full));

    assertThat(outcome.diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(ExecCode.LOG);
  }

  @Test
  void keepsTheLastLinesOnly() {
    CommandResult result = runner.run(sh("seq 1 1000")).get();

    assertThat(result.tail()).hasSize(CommandResult.TAIL).endsWith("1000");
  }

  @Test
  void takesBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, new byte[] {(byte) 0xff, 'a', 0, 'b', '\r', '\n', (byte) 0xc3});

    assertThat(runner.run(Command.of(folder, "cat", "bytes")).get().tail())
        .containsExactly("\ufffda\0b", "\ufffd");
  }

  @Test
  void doesNotWaitForAChildThatKeepsTheOutputOpen() {
    assertThat(runner.run(sh("sleep 20 & echo done")).get().tail()).containsExactly("done");
  }

  @Test
  void handsAFaultOfTheListenerToItsOwner() {
    assertThatThrownBy(
            () ->
                runner.run(
                    sh("echo a; sleep 600")
                        .listener(
                            line -> {
                              throw new IllegalArgumentException("mine");
                            })))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mine");
  }

  @Test
  void startsAProcessBesideTheCaller() throws Exception {
    Path log = folder.resolve("qemu.log");
    RunningProcess process =
        runner.start(sh("echo err >&2; echo out; exec sleep 600").log(log)).get();
    byte[] out = process.output().readNBytes(4);
    assertThat(new String(out, StandardCharsets.UTF_8)).isEqualTo("out\n");
    assertThat(process.exitCode()).isEmpty();

    process.close();

    assertThat(process.await(LONG)).isTrue();
    assertThat(process.exitCode()).hasValue(143);
    assertThat(Files.readAllLines(log)).hasSize(2).last().isEqualTo("err");
  }

  @Test
  void namesAProgramThatCannotBeStartedBeside() {
    assertThat(runner.start(Command.of(folder, "no-such-emulator")).diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(ExecCode.NO_PROGRAM);
  }

  private Command sh(String script) {
    return Command.of(folder, "sh", "-c", script).deadline(LONG);
  }
}
