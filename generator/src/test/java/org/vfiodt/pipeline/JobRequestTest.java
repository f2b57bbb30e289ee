// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataFolder;
import org.vfiodt.series.Identity;

/** Names of run directories, and the mails that replace a series. */
class JobRequestTest {
  private static final SpecText SPEC = SpecFiles.builtIn(DataFolder.of(Path.of(".."))).get();
  private static final Identity ME = Identity.of("A", "a@example.org").get();
  private static final SeriesOptions PLAIN =
      new SeriesOptions(ME, false, OptionalInt.empty(), List.of());

  private static JobRequest request(String kernel, String board, SeriesOptions series, Goal goal) {
    return request(kernel, board, TestVariant.USUAL, series, goal);
  }

  private static JobRequest request(
      String kernel, String board, TestVariant variant, SeriesOptions series, Goal goal) {
    return new JobRequest(
        "command",
        SPEC,
        kernel,
        board,
        false,
        variant,
        BootLoaderFiles.NONE,
        series,
        "signature",
        goal);
  }

  private static String identity(String kernel) {
    return request(kernel, "arndale", PLAIN, Goal.TEST).identity();
  }

  @Test
  void readsAsWhatItIs() {
    assertThat(identity("debian:6.1")).matches("test-arndale-debian-6\\.1-[0-9a-f]{8}");
    assertThat(identity("../linux 3.10@v1")).matches("test-arndale-linux-3\\.10-v1-[0-9a-f]{8}");
    assertThat(identity("/" + "x".repeat(200)).length()).isLessThan(70);
  }

  @Test
  void staysInsideTheFolderOfRuns() {
    for (String kernel : List.of("..", "/", "../..", "a/../../b", "\n", "")) {
      assertThat(identity(kernel)).as(kernel).doesNotContain("/", "\n").startsWith("test-");
    }
  }

  @Test
  void isTheSameForTheSameRequestAndNoOther() {
    SeriesOptions second = new SeriesOptions(ME, false, OptionalInt.of(2), List.of());
    SeriesOptions signed = new SeriesOptions(ME, true, OptionalInt.empty(), List.of());
    SeriesOptions mailed =
        new SeriesOptions(
            ME, false, OptionalInt.empty(), List.of(MailReplacement.parse("a=b.mbox")));
    TestVariant checked =
        new TestVariant(List.of("checked"), List.of(), List.of(), Optional.empty());
    TestVariant fuzzed =
        new TestVariant(List.of("checked"), List.of("run fuzz"), List.of(), Optional.empty());
    TestVariant mutant =
        new TestVariant(List.of("checked"), List.of(), List.of("-global"), Optional.empty());
    Set<String> names = new HashSet<>();
    assertThat(names.add(identity("a/b"))).isTrue();
    assertThat(names.add(identity("a-b"))).isTrue();
    assertThat(names.add(request("a/b", "smdkc210", PLAIN, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", PLAIN, Goal.BUILD).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", second, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", signed, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", mailed, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", checked, PLAIN, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", fuzzed, PLAIN, Goal.TEST).identity())).isTrue();
    assertThat(names.add(request("a/b", "arndale", mutant, PLAIN, Goal.TEST).identity())).isTrue();
    assertThat(names).contains(identity("a/b"));
  }

  @Test
  void repeatsTheOptionsOfASeries() {
    SeriesOptions all =
        new SeriesOptions(
            ME, true, OptionalInt.of(2), List.of(MailReplacement.parse("exynos-sysmmu=x.mbox")));
    assertThat(all.arguments())
        .containsExactly("--signoff", "-v", "2", "--prerequisite", "exynos-sysmmu=x.mbox");
    assertThat(PLAIN.arguments()).isEmpty();
  }

  @Test
  void repeatsTheOptionsOfAVariant() {
    TestVariant variant =
        new TestVariant(
            List.of("a", "b"), List.of("run fuzz"), List.of("-name", "it's"), Optional.empty());
    assertThat(variant.arguments())
        .containsExactly(
            "--kconfig",
            "a",
            "--kconfig",
            "b",
            "--guest",
            "'run fuzz'",
            "--emulator=-name",
            "--emulator='it'\\''s'");
    assertThat(TestVariant.USUAL.arguments()).isEmpty();
  }

  @Test
  void readsTheSeriesThatAMailFileReplaces() {
    assertThat(MailReplacement.parse("exynos-sysmmu=a=b.mbox"))
        .isEqualTo(new MailReplacement(Optional.of("exynos-sysmmu"), Path.of("a=b.mbox")));
    for (String plain : List.of("a.mbox", "/folder/x=y.mbox", "=x", "A=x")) {
      assertThat(MailReplacement.parse(plain))
          .isEqualTo(new MailReplacement(Optional.empty(), Path.of(plain)));
    }
  }
}
