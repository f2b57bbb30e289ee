// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.KernelReference.Directory;
import org.vfiodt.kernel.KernelReference.GitRevision;
import org.vfiodt.kernel.KernelReference.Release;
import org.vfiodt.kernel.KernelReference.Tarball;

class KernelReferenceTest {
  @ParameterizedTest
  @CsvSource({"3.10.1,3.10.1", "v6.1,6.1", "2.6.39.4,2.6.39.4", "6.12.3,6.12.3"})
  void readsReleases(String text, String version) {
    assertThat(KernelReference.parse(text).get()).isEqualTo(new Release(version));
  }

  @Test
  void readsADebianSeries() {
    KernelReference reference = KernelReference.parse("debian:6.1").get();
    assertThat(reference).isEqualTo(new DebianPackage("6.1"));
    assertThat(((DebianPackage) reference).packageName()).isEqualTo("linux-source-6.1");
    assertThat(KernelReference.parse("debian:7.x").get()).isEqualTo(new DebianPackage("7.x"));
  }

  @ParameterizedTest
  @CsvSource({
    "../linux@v6.1,../linux,v6.1",
    "/srv/linux.git@1e1df155,/srv/linux.git,1e1df155",
    "linux@HEAD@{1},linux,HEAD@{1}",
    "me@home/linux@origin/master,me@home/linux,origin/master"
  })
  void readsARevisionAfterTheLastAt(String text, String repository, String revision) {
    assertThat(KernelReference.parse(text).get())
        .isEqualTo(new GitRevision(Path.of(repository), revision));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-3.10.1.tar.xz", "a/b.tgz", "x.tar", "y.tar.gz"})
  void readsTarballsByTheirSuffix(String text) {
    assertThat(KernelReference.parse(text).get()).isEqualTo(new Tarball(Path.of(text)));
  }

  @Test
  void takesWhatIsThereForWhatItIs(@TempDir Path folder) throws IOException {
    Path odd = Files.createDirectory(folder.resolve("linux@home.tar"));
    Path file = Files.createFile(folder.resolve("kernel-of-my-vendor"));
    assertThat(KernelReference.parse(odd.toString()).get()).isEqualTo(new Directory(odd));
    assertThat(KernelReference.parse(file.toString()).get()).isEqualTo(new Tarball(file));
    assertThat(KernelReference.parse("no/such/folder").get())
        .isEqualTo(new Directory(Path.of("no/such/folder")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "debain:6.1",
        "debian:",
        "debian:bookworm",
        "debian:6.1/../x",
        "debian:x.1",
        "6.2-rc4",
        "linux@",
        "@v6.1",
        "https://git.kernel.org/linux.git",
        "a\0b"
      })
  void refusesWithAHint(String text) {
    Outcome<KernelReference> outcome = KernelReference.parse(text);
    assertThat(outcome.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(KernelCode.REFERENCE);
              assertThat(found.code().fault()).isEqualTo(Fault.USAGE);
              assertThat(found.hint()).isPresent();
            });
    assertThat(outcome.diagnostics()).allMatch(Diagnostic::isError);
  }
}
