// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.HeardProgress;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;

class MirrorTest {
  private static final String NAME = "v3.x/linux.tar.xz";
  private static final byte[] CONTENT = new byte[300_000];

  static {
    new Random(42).nextBytes(CONTENT);
  }

  @TempDir Path folder;
  private TestServer server;
  private Path part;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    server.files.put(NAME, CONTENT);
    part = folder.resolve("linux.tar.xz.part");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Outcome<Transfer> download() {
    return Mirror.of(server.address()).get().file(NAME, part, Progress.NONE);
  }

  private static DiagnosticCode code(Outcome<?> outcome) {
    return outcome.diagnostics().get(0).code();
  }

  @Test
  void downloadsAndTellsHowFarItIs() {
    HeardProgress heard = new HeardProgress();
    Outcome<Transfer> outcome = Mirror.of(server.address()).get().file(NAME, part, heard);
    assertThat(outcome.get()).isEqualTo(new Transfer(CONTENT.length, false));
    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(heard.amounts).last().isEqualTo("downloading linux.tar.xz 300000/300000");
  }

  @Test
  void goesOnWhereItBrokeOff() {
    server.breakAfter = 100_000;
    Outcome<Transfer> broken = download();
    assertThat(code(broken)).isEqualTo(KernelCode.BROKEN_OFF);
    assertThat(broken.diagnostics().get(0).hint()).hasValueSatisfying(h -> h.contains("goes on"));
    assertThat(part).exists();
    long kept = part.toFile().length();
    assertThat(kept).isPositive().isLessThanOrEqualTo(100_000);
    server.breakAfter = Integer.MAX_VALUE;
    assertThat(download().get()).isEqualTo(new Transfer(CONTENT.length, true));
    assertThat(part).hasBinaryContent(CONTENT);
    assertThat(server.requests).last().isEqualTo(NAME + " bytes=" + kept + "-");
  }

  @Test
  void startsAnewWhereTheServerGivesNoParts() throws IOException {
    Files.write(part, new byte[5000]);
    server.ranges = false;
    assertThat(download().get()).isEqualTo(new Transfer(CONTENT.length, false));
    assertThat(part).hasBinaryContent(CONTENT);
  }

  @Test
  void keepsAPartThatIsAlreadyWhole() throws IOException {
    Files.write(part, CONTENT);
    assertThat(download().get()).isEqualTo(new Transfer(CONTENT.length, true));
  }

  @Test
  void dropsAPartThatIsLongerThanTheFile() throws IOException {
    Files.write(part, Arrays.copyOf(CONTENT, CONTENT.length + 1));
    assertThat(download().get()).isEqualTo(new Transfer(CONTENT.length, false));
    assertThat(part).hasBinaryContent(CONTENT);
  }

  @Test
  void givesUpOnAServerThatFallsSilent() {
    server.breakAfter = 10_000;
    server.stall = true;
    HttpMirror impatient = new HttpMirror(URI.create(server.address()), Duration.ofMillis(200));
    assertThat(code(impatient.file(NAME, part, Progress.NONE))).isEqualTo(KernelCode.BROKEN_OFF);
    assertThat(code(impatient.text(NAME))).isEqualTo(KernelCode.BROKEN_OFF);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503, 206})
  void namesTheStatusOfAServerInTrouble(int status) {
    server.status = status;
    Outcome<Transfer> outcome = download();
    assertThat(code(outcome)).isEqualTo(KernelCode.SERVER);
    assertThat(outcome.diagnostics().get(0).message()).contains(String.valueOf(status));
    assertThat(part).doesNotExist();
  }

  @Test
  void knowsWhatIsNotThere() {
    server.files.clear();
    assertThat(code(download())).isEqualTo(KernelCode.NO_RELEASE);
    assertThat(code(Mirror.of(server.address()).get().text("sums")))
        .isEqualTo(KernelCode.NO_RELEASE);
    assertThat(Mirror.of(server.address()).get().answers(NAME)).isFalse();
  }

  @Test
  void knowsWhoDoesNotAnswer() {
    String address = server.address();
    assertThat(Mirror.of(address).get().answers(NAME)).isTrue();
    server.close();
    assertThat(Mirror.of(address).get().answers(NAME)).isFalse();
    assertThat(code(Mirror.of(address).get().text(NAME))).isEqualTo(KernelCode.UNREACHABLE);
    assertThat(code(Mirror.of("http://no-such-host.invalid").get().text(NAME)))
        .isEqualTo(KernelCode.UNREACHABLE);
  }

  @Test
  void readsTextsByteByByte() {
    server.files.put("t", "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Mirror.of(server.address()).get().text("t").get()).isEqualTo("caf\u00e9\n");
  }

  @Test
  void takesAFolderForAMirror() throws IOException {
    Path copy = folder.resolve("mirror/v3.x");
    Files.createDirectories(copy);
    Files.write(copy.resolve("linux.tar.xz"), CONTENT);
    for (String address :
        new String[] {
          folder.resolve("mirror").toString(), folder.resolve("mirror").toUri().toString()
        }) {
      Mirror mirror = Mirror.of(address).get();
      assertThat(mirror.file(NAME, part, Progress.NONE).get().bytes()).isEqualTo(CONTENT.length);
      assertThat(part).hasBinaryContent(CONTENT);
      assertThat(mirror.answers(NAME)).isTrue();
      assertThat(code(mirror.text("v3.x/sha256sums.asc"))).isEqualTo(KernelCode.NO_RELEASE);
    }
    assertThat(code(Mirror.of(folder.resolve("none").toString()).get().text("x")))
        .isEqualTo(KernelCode.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://host/x", "http://bad host/", "file://host/x y"})
  void refusesOtherAddresses(String address) {
    assertThat(code(Mirror.of(address))).isEqualTo(KernelCode.REFERENCE);
  }
}
