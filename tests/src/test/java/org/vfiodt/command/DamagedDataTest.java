// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data files that people edit: whatever is wrong in one, a message names the file. */
@Tag("pipeline")
class DamagedDataTest {
  /** One of each kind; all of them with {@code -Dvfiodt.every=true}. */
  private static final List<String> KINDS =
      List.of(
          "arndale-config/boards/fake.toml",
          "arndale-config/facts/spdx.toml",
          "arndale-config/kconfig/fake.config",
          "arndale-config/kernels/debian-6.1.toml",
          "kernel-patches/gcc-compat/kbuild-pound.toml",
          "kernel-patches/vfio-dt/series.toml",
          "kernel-patches/vfio-dt/skeleton.toml",
          "templates/driver/DriverSource.ftl",
          "toolchain/compilers/fake.toml",
          "toolchain/console/panic.toml",
          "toolchain/tools/fake-qemu.toml");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  static Stream<String> files() {
    if (!Boolean.getBoolean("vfiodt.every")) {
      return KINDS.stream();
    }
    Stream<String> project =
        Stream.of("arndale-config", "kernel-patches", "templates", "toolchain")
            .flatMap(top -> Folder.names(Checkout.top().resolve(top)).map(name -> top + "/" + name))
            .filter(name -> name.matches(".*\\.(toml|ftl|config)"));
    return Stream.concat(KINDS.stream(), project).distinct();
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheFileThatIsNoMore(String name) {
    Folder.delete(world.data().resolve(name));
    ends(name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheFileThatIsEmpty(String name) {
    Folder.write(world.data().resolve(name), "");
    ends(name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheFileThatIsGarbage(String name) {
    Folder.write(world.data().resolve(name), "[[[ = \"\0\u00ff ${<#if>[#if x\n\t]]\n");
    Said said = ends(name);
    if (said.exitCode() != 0) {
      assertThat(said.err()).contains(name.replaceAll(".*/|\\.[a-z]+$", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheFileThatBreaksOff(String name) {
    Path file = world.data().resolve(name);
    String text = Folder.read(file);
    Folder.write(file, text.substring(0, text.length() / 2));
    ends(name);
  }

  private Said ends(String name) {
    Said said = world.job("test");
    assertThat(said.exitCode()).as(said.err()).isBetween(0, 3);
    return said.endsWith(said.exitCode());
  }
}
