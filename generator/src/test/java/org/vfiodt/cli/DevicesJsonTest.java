// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.Trigger;
import org.vfiodt.devices.Verdict;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;

/** Devices as JSON, held against the published schema. */
class DevicesJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String BODY =
      "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
          + "gic: gic@1000 { compatible = \"arm,gic-400\"; reg = <0x1000 0x1000>;"
          + " interrupt-controller; #interrupt-cells = <3>; };"
          + "mmu: mmu@2000 { compatible = \"arm,smmu-v3\"; reg = <0x2000 0x1000>; #iommu-cells = <1>; };"
          + "cc: cc@3000 { compatible = \"cc\"; reg = <0x3000 0x1000>; #clock-cells = <1>; };"
          + "soc { compatible = \"simple-bus\"; #address-cells = <1>; #size-cells = <1>; ranges;"
          + " dma-ranges = <0 0x40000000 0x1000>;"
          + " a@8000 { compatible = \"a\\\"b\"; reg = <0x8000 0x20>; reg-names = \"regs\";"
          + " interrupts = <0 3 4>; interrupt-names = \"irq\"; clocks = <&cc 1>; clock-names = \"k\"; };"
          + " b@9000 { compatible = \"b\"; reg = <0x9000 0x1000>; iommus = <&mmu 7>; clocks = <&cc 1>; };"
          + " c@a000 { compatible = \"c\"; reg = <0xa000 0x1000>; iommus = <&mmu 7>, <&mmu>; };"
          + "};";

  private static JsonNode schema() throws IOException {
    return MAPPER.readTree(Files.readString(Path.of("../docs/schema/devices.json")));
  }

  private static JsonNode document() throws IOException {
    return MAPPER.readTree(DevicesJson.of(Trees.platform(BODY), Optional.of("3.10.4")));
  }

  @Test
  void keepsToTheSchema() throws IOException {
    JsonNode document = document();
    assertThat(new JsonSchema(schema()).errors(document)).isEmpty();
    assertThat(document.at("/devices/3/compatible/0").asText()).isEqualTo("a\"b");
    assertThat(document.at("/devices/3/dma-windows/0/processor").asText()).isEqualTo("0x40000000");
    assertThat(document.at("/devices/3/interrupts/0/lines/0/hardware").asInt()).isEqualTo(35);
    assertThat(document.at("/groups/0/members").size()).isEqualTo(2);
    assertThat(document.at("/findings").size()).isEqualTo(1);
  }

  static List<Path> boards() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/devices"))) {
      return files.filter(file -> file.toString().endsWith(".dts")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void keepsToTheSchemaForEveryBoard(Path board) throws IOException {
    FileReader reader = new CachingFileReader();
    DtsRequest request = DtsRequest.of(reader.text(board).orElseThrow(), reader);
    Platform platform = PlatformFinder.find(DtsCompiler.compile(request).get(), LinuxRules.TODAY);
    JsonNode document = MAPPER.readTree(DevicesJson.of(platform, Optional.empty()));
    assertThat(new JsonSchema(schema()).errors(document)).isEmpty();
  }

  @Test
  void refusesASchemaThatIsNone() throws IOException {
    ObjectNode broken = (ObjectNode) schema();
    broken.put("required", "devices");
    assertThatThrownBy(() -> new JsonSchema(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/required");
  }

  @Test
  void findsWhatBreaksTheSchema() throws IOException {
    JsonSchema schema = new JsonSchema(schema());
    ObjectNode document = (ObjectNode) document();
    document.put("more", 1);
    ((ObjectNode) document.at("/devices/0")).remove("path");
    ((ObjectNode) document.at("/devices/1")).put("verdict", "perhaps");
    ((ObjectNode) document.at("/devices/2/regions/0")).put("size", "4096");
    ((ObjectNode) document.at("/devices/3")).put("created", "yes");
    document.put("format", 2);
    assertThat(schema.errors(document)).hasSize(6);
  }

  @Test
  void listsEveryWordInTheSchema() throws IOException {
    JsonNode definitions = schema().get("$defs");
    assertThat(words(definitions.at("/reason/properties/kind/enum")))
        .isEqualTo(labels(ReasonKind.values(), ReasonKind::label));
    assertThat(words(definitions.at("/reason/properties/effect/enum")))
        .isEqualTo(labels(Effect.values(), Effect::label));
    assertThat(words(definitions.at("/resource/enum")))
        .isEqualTo(labels(ResourceType.values(), ResourceType::label));
    assertThat(words(definitions.at("/device/properties/verdict/enum")))
        .isEqualTo(labels(Verdict.values(), Verdict::word));
    assertThat(
            words(
                definitions.at(
                    "/device/properties/interrupts/items/properties/lines/items/properties/trigger/enum")))
        .isEqualTo(labels(Trigger.values(), Trigger::label));
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Stream.of(values).map(label).toList();
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(each -> words.add(each.asText()));
    return words;
  }
}
