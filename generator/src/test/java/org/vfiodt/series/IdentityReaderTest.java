// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

class IdentityReaderTest {
  @TempDir Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void hideTheMachine() {
    environment.put("HOME", folder.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
  }

  private Outcome<Identity> read() {
    return IdentityReader.read(environment, folder.resolve("work"));
  }

  private void write(String file, String name, String email) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "[user]\n\tname = " + name + "\n\temail = " + email + "\n");
  }

  @Test
  void saysHowToNameOneself() {
    Diagnostic missing = read().diagnostics().get(0);
    assertThat(missing.code()).isEqualTo(SeriesCode.IDENTITY_MISSING);
    assertThat(missing.message())
        .isEqualTo("git does not know your name and address for the patches");
    assertThat(missing.hint().orElseThrow())
        .isEqualTo(
            "git config --global user.name 'Your Name' && git config --global user.email"
                + " you@example.org");
  }

  @Test
  void readsTheNearestConfigurationAndTheEnvironmentBeforeIt() throws IOException {
    write("system", "System", "s@example.org");
    environment.remove("GIT_CONFIG_NOSYSTEM");
    environment.put("GIT_CONFIG_SYSTEM", folder.resolve("system").toString());
    assertThat(read().get()).hasToString("System <s@example.org>");
    write(".config/git/config", "Xdg", "x@example.org");
    assertThat(read().get()).hasToString("Xdg <x@example.org>");
    write(".gitconfig", "Home", "h@example.org");
    assertThat(read().get()).hasToString("Home <h@example.org>");
    write("other", "Global", "g@example.org");
    environment.put("GIT_CONFIG_GLOBAL", folder.resolve("other").toString());
    assertThat(read().get()).hasToString("Global <g@example.org>");
    Git.init(Files.createDirectory(folder.resolve("work"))).run("config", "user.name", "Local");
    assertThat(read().get()).hasToString("Local <g@example.org>");
    environment.put("GIT_AUTHOR_EMAIL", "e@example.org");
    assertThat(read().get()).hasToString("Local <e@example.org>");
  }

  @Test
  void followsIncludes() throws IOException {
    write("more/user", "Included", "i@example.org");
    Files.writeString(folder.resolve(".gitconfig"), "[include]\n\tpath = more/user\n");
    assertThat(read().get()).hasToString("Included <i@example.org>");
  }

  @Test
  void passesOverAConfigurationThatCannotBeParsed() throws IOException {
    Files.writeString(folder.resolve(".gitconfig"), "[user\nname");
    assertThat(read().diagnostics().get(0).code()).isEqualTo(SeriesCode.IDENTITY_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "' J. R. ', j@example.org, 'J. R <j@example.org>'",
    "'<Jane>', '<j@example.org>', 'Jane <j@example.org>'",
    "'José', j@example.org, 'José <j@example.org>'"
  })
  void dropsTheEndsThatGitDrops(String name, String email, String shown) {
    assertThat(Identity.of(name, email).get()).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nBcc: x@y.z', j@example.org",
    "'a\rb', j@example.org",
    "'a\u2028b', j@example.org",
    "'a <b> c', j@example.org",
    "'...', j@example.org",
    "Jane, no-address",
    "Jane, 'a b@example.org'",
    "Jane, 'a@b\nBcc: x@y.z'",
    "Jane, 'a@b>,<c@d'",
    "Jane, 'jös@example.org'"
  })
  void rejectsWhatWouldBreakAHeader(String name, String email) {
    assertThat(Identity.of(name, email).diagnostics().get(0).code())
        .isEqualTo(SeriesCode.IDENTITY_UNFIT);
  }
}
