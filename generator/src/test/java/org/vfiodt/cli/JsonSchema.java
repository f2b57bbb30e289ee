// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A published schema of JSON Schema 2020-12, which must be one itself. */
final class JsonSchema {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema SCHEMA_OF_SCHEMAS =
      REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private final Schema schema;

  JsonSchema(JsonNode schema) {
    List<Error> faults = SCHEMA_OF_SCHEMAS.validate(schema);
    if (!faults.isEmpty()) {
      throw new AssertionError("no schema: " + faults);
    }
    this.schema = REGISTRY.getSchema(schema);
  }

  /** What is wrong with a document, each with the way to it. */
  List<String> errors(JsonNode document) {
    return schema.validate(document).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
