// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.sbom;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that was there before, or all that was made.
 *
 * @param id behind {@code SPDXRef-}
 * @param version empty where nobody told one
 * @param license SPDX expression, or {@code NOASSERTION}
 */
record SpdxPackage(String id, String name, String version, String license, String comment) {
  static final String UNKNOWN = "NOASSERTION";

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("SPDXID", "SPDXRef-" + id);
    json.put("name", name);
    if (!version.isEmpty()) {
      json.put("versionInfo", version);
    }
    json.put("downloadLocation", UNKNOWN);
    json.put("filesAnalyzed", false);
    json.put("licenseConcluded", UNKNOWN);
    json.put("licenseDeclared", license);
    json.put("copyrightText", UNKNOWN);
    json.put("comment", comment);
    return json;
  }
}
