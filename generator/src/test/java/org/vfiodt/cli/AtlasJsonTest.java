// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

/** An atlas as JSON, held against the published schema. */
class AtlasJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Atlas ATLAS =
      new Atlas(
          "6.1.2",
          "6.1.1",
          List.of(
              AtlasBoard.of(
                  "arch/arm/boot/dts/a.dts",
                  Trees.platform(
                      "model = \"A\"; #address-cells = <1>; #size-cells = <1>;"
                          + "a@1000 { compatible = \"a\"; reg = <0x1000 0x10>; };")),
              AtlasBoard.unread(
                  "arch/arm/boot/dts/b.dts",
                  List.of(Diagnostic.of(DtsCode.FILE_MISSING, "there is no file")))),
          1);

  private static JsonSchema schema() throws IOException {
    return new JsonSchema(MAPPER.readTree(Files.readString(Path.of("../docs/schema/atlas.json"))));
  }

  private static JsonNode document() throws IOException {
    return MAPPER.readTree(AtlasJson.of(ATLAS));
  }

  @Test
  void keepsToTheSchema() throws IOException {
    JsonNode document = document();
    assertThat(schema().errors(document)).isEmpty();
    assertThat(document.at("/total/not-isolated").asInt()).isEqualTo(1);
    assertThat(document.at("/boards/0/model").asText()).isEqualTo("A");
    assertThat(document.at("/boards/0/tally/reasons/no-iommu").asInt()).isEqualTo(1);
    assertThat(document.at("/boards/1/tally").isNull()).isTrue();
    assertThat(document.at("/boards/1/errors/0/message").asText()).isEqualTo("there is no file");
  }

  @Test
  void findsWhatBreaksTheSchema() throws IOException {
    ObjectNode document = (ObjectNode) document();
    ((ObjectNode) document.get("total")).remove("grouped");
    ((ObjectNode) document.at("/boards/0")).put("model", 7);
    document.put("more", 1);
    assertThat(schema().errors(document)).hasSize(3);
  }
}
