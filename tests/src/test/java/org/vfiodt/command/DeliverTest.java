// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves for somebody who has the board. */
@Tag("pipeline")
class DeliverTest {
  private static final String SHELL_SUMS = "[0-9a-f]{64}  [A-Za-z0-9._/-]+";

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void leavesCardScriptsServerAndPapers() throws IOException {
    world.job("build").endsWith(0).prints("PASS  deliver", "fake.img", "manifest.json");
    assertThat(files(deliverables()))
        .contains(
            "zImage",
            "fake-board.dtb",
            "guest-suite.dtb",
            "uInitrd",
            "boot.cmd",
            "boot.scr",
            "extlinux.conf",
            "fake.img",
            "tftp/zImage",
            "tftp/uInitrd",
            "tftp/boot.scr.uimg",
            "tftp/pxelinux.cfg/default",
            "patches/0000-cover-letter.patch",
            "SHA256SUMS",
            "manifest.json",
            "sbom.spdx.json");
    assertThat(Folder.read(deliverables().resolve("expect"))).startsWith("token done-");
  }

  @Test
  void listsEveryFileButTheLists() throws IOException {
    world.job("build").endsWith(0);
    Set<String> listed = new HashSet<>();
    for (String line : Folder.read(deliverables().resolve("SHA256SUMS")).lines().toList()) {
      assertThat(line).matches(SHELL_SUMS);
      listed.add(line.substring(66));
    }
    Set<String> there = new HashSet<>(files(deliverables()));
    there.removeAll(Set.of("SHA256SUMS", "manifest.json"));
    assertThat(listed).isEqualTo(there);
    JsonNode bill = json("sbom.spdx.json");
    assertThat(bill.get("files")).hasSize(there.size() - 1);
    assertThat(bill.get("files").findValuesAsText("fileName"))
        .contains("./zImage", "./fake.img")
        .doesNotContain("./sbom.spdx.json");
  }

  /** Everything that is related to something is there, and every id stands once. */
  @Test
  void hasABillOfMaterialsWithoutLooseEnds() throws IOException {
    world.job("build").endsWith(0);
    JsonNode bill = json("sbom.spdx.json");
    Set<String> ids = new HashSet<>(Set.of("SPDXRef-DOCUMENT"));
    for (String kind : Set.of("packages", "files")) {
      for (JsonNode each : bill.get(kind)) {
        assertThat(each.get("SPDXID").asText()).matches("SPDXRef-[A-Za-z0-9.-]+");
        assertThat(ids.add(each.get("SPDXID").asText())).isTrue();
      }
    }
    for (JsonNode each : bill.get("relationships")) {
      assertThat(ids)
          .contains(each.get("spdxElementId").asText(), each.get("relatedSpdxElement").asText());
    }
    assertThat(bill.get("relationships").findValuesAsText("relationshipType"))
        .contains("DESCRIBES", "PATCH_APPLIED", "GENERATED_FROM", "BUILD_TOOL_OF", "STATIC_LINK");
  }

  @Test
  void hasTheSameBytesForTheSameInputWhereverItIs(@TempDir Path elsewhere) throws IOException {
    world.job("build").endsWith(0);
    World other = World.in(elsewhere);
    other.job("build").endsWith(0);
    assertThat(digests(deliverables(other))).isEqualTo(digests(deliverables()));
  }

  @Test
  void putsBootLoadersWhereTheBoardsFileSays() throws IOException {
    Path loader = Files.write(folder.resolve("loader.bin"), new byte[] {1, 2, 3});
    build("first=" + loader).endsWith(0);
    byte[] card = Files.readAllBytes(deliverables().resolve("fake.img"));
    assertThat(Arrays.copyOfRange(card, 512, 516)).containsExactly(1, 2, 3, 0);
    JsonNode place = json("manifest.json").at("/card/boot-loaders/0");
    assertThat(place.get("file").asText()).isEqualTo("loader.bin");
    assertThat(Folder.read(deliverables().resolve("manifest.json")))
        .doesNotContain(folder.toString());
  }

  @Test
  void refusesBootLoadersBeforeItBuilds() throws IOException {
    Path loader = Files.write(folder.resolve("long.bin"), new byte[1025]);
    build("first=" + loader).endsWith(1).says("1024 bytes", "[DELIVER-002]");
    build("frist=" + loader).endsWith(2).says("did you mean", "first", "[DELIVER-001]");
    build("first=" + folder.resolve("none")).endsWith(1).says("none", "[RUN-001]");
    assertThat(world.cache().resolve("objects")).doesNotExist();
  }

  @Test
  void refusesAKernelThatReachesIntoItsDeviceTree() {
    Path board = world.data().resolve("arndale-config/boards/fake.toml");
    Folder.edit(board, "device-tree-address = 0x43000000", "device-tree-address = 0x42000001");
    world.job("build").endsWith(1).says("'zImage' is longer than the 1 bytes", "[DELIVER-004]");
  }

  private Said build(String loader) {
    return world.run(
        "build",
        world.spec().toString(),
        "--kernel",
        world.kernel().toString(),
        "--board",
        "fake",
        "--runs",
        world.runs().toString(),
        "--boot-loader",
        loader);
  }

  private Path deliverables() throws IOException {
    return deliverables(world);
  }

  private static Path deliverables(World world) throws IOException {
    try (Stream<Path> runs = Files.list(world.runs())) {
      return runs.sorted().findFirst().orElseThrow().resolve("06-deliver");
    }
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Folder.read(deliverables().resolve(name)));
  }

  private static Set<String> files(Path folder) throws IOException {
    return digests(folder).keySet();
  }

  private static Map<String, Integer> digests(Path folder) throws IOException {
    Map<String, Integer> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return digests;
  }
}
