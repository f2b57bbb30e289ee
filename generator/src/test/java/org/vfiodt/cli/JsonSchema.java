// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of JSON Schema 2020-12 that our own schema uses. A keyword that it does not know is an
 * error, so a schema cannot ask for more than is looked at.
 */
final class JsonSchema {
  private static final Set<String> NOTES =
      Set.of("$schema", "$comment", "$defs", "title", "description");

  private final JsonNode schema;

  JsonSchema(JsonNode schema) {
    this.schema = schema;
  }

  /** What is wrong with a document, each with the way to it. */
  List<String> errors(JsonNode document) {
    List<String> errors = new ArrayList<>();
    check(schema, document, "", errors);
    return errors;
  }

  private void check(JsonNode rules, JsonNode value, String at, List<String> errors) {
    rules
        .properties()
        .forEach(
            rule -> {
              if (!NOTES.contains(rule.getKey())
                  && !keyword(rule.getKey(), rules, value, at, errors)) {
                errors.add(at + " breaks " + rule);
              }
            });
  }

  private boolean keyword(
      String name, JsonNode rules, JsonNode value, String at, List<String> errors) {
    JsonNode rule = rules.get(name);
    switch (name) {
      case "$ref" -> check(schema.at(rule.asText().substring(1)), value, at, errors);
      case "properties" ->
          rule.properties()
              .forEach(
                  each -> {
                    if (value.has(each.getKey())) {
                      String path = at + "/" + each.getKey();
                      check(each.getValue(), value.get(each.getKey()), path, errors);
                    }
                  });
      case "items" -> {
        for (int i = 0; i < value.size(); i++) {
          check(rule, value.get(i), at + "/" + i, errors);
        }
      }
      case "type" -> {
        return isType(rule, value);
      }
      case "required" -> {
        return all(rule).stream().allMatch(value::has);
      }
      case "additionalProperties" -> {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return rule.asBoolean() || names.stream().allMatch(rules.get("properties")::has);
      }
      case "enum" -> {
        return all(rule).contains(value.asText());
      }
      case "const" -> {
        return rule.equals(value);
      }
      case "pattern" -> {
        return Pattern.compile(rule.asText()).matcher(value.asText()).find();
      }
      case "minimum" -> {
        return value.isNull() || value.asLong() >= rule.asLong();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isType(JsonNode rule, JsonNode value) {
    return rule.isArray()
        ? all(rule).stream().anyMatch(type -> isType(type, value))
        : isType(rule.asText(), value);
  }

  private static boolean isType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static List<String> all(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(each -> words.add(each.asText()));
    return words;
  }
}
