// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job from spec and kernel to a verdict, and what it leaves behind. */
@Tag("pipeline")
class JobTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void testsFromSpecToVerdict() {
    Said said = world.job("test").endsWith(0);
    System.err.println(said.out() + said.err());
    Folder.names(world.runs()).forEach(System.err::println);
    Folder.names(world.cache()).forEach(System.err::println);
  }
}
