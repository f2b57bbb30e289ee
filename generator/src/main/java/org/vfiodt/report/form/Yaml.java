// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.Map;

/** As much YAML as jobs need: maps, lists, numbers, and texts that are always quoted. */
final class Yaml {
  private Yaml() {}

  static String write(Map<String, ?> map) {
    StringBuilder out = new StringBuilder();
    map(map, "", "", out);
    return out.toString();
  }

  private static void map(Map<?, ?> map, String first, String indent, StringBuilder out) {
    String lead = first;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(lead).append(entry.getKey()).append(':');
      value(entry.getValue(), indent, out);
      lead = indent;
    }
  }

  private static void value(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('\n');
      map(map, indent + "  ", indent + "  ", out);
    } else if (value instanceof List<?> list) {
      out.append('\n');
      list.forEach(each -> item(each, indent, out));
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static void item(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      map(map, indent + "- ", indent + "  ", out);
    } else {
      out.append(indent).append("- ").append(scalar(value)).append('\n');
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = Plain.text(value.toString());
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
