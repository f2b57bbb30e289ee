// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.sbom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.deliver.DeliveredFile;
import org.vfiodt.deliver.Digests;
import org.vfiodt.deliver.Manifest;
import org.vfiodt.deliver.Origins;
import org.vfiodt.report.JsonText;

/**
 * A bill of materials in the JSON form of SPDX 2.3: the kernel, the patches on it, the programs
 * that built it, and what is in the initramfs. Its name follows from the digests of the files and
 * its time is that of the build, so that the same files have the same document.
 */
public final class SpdxDocument {
  private static final String CREATED = "1970-01-01T00:00:00Z";
  private static final String NAMESPACE = "https://spdx.org/spdxdocs/";

  private static final SpdxPackage GUEST =
      new SpdxPackage(
          "guest", "vfio-dt-guest", "", "GPL-2.0-only", "the only program of the initramfs");
  private static final SpdxPackage LIBRARY =
      new SpdxPackage(
          "library",
          "C library of the cross compiler",
          "",
          SpdxPackage.UNKNOWN,
          "linked into the program of the initramfs");

  private final Origins origins;
  private final List<DeliveredFile> files;
  private final List<Map<String, Object>> relationships = new ArrayList<>();

  private SpdxDocument(Origins origins, List<DeliveredFile> files) {
    this.origins = origins;
    this.files = files;
  }

  /** The document about files, of which {@code roles} says what they are to each other. */
  public static String text(Origins origins, List<DeliveredFile> files, FileRoles roles) {
    return JsonText.write(new SpdxDocument(origins, files).json(roles));
  }

  private Map<String, Object> json(FileRoles roles) {
    String name = "vfio-dt-" + origins.board();
    SpdxPackage all =
        new SpdxPackage(
            "deliverables", name, "", SpdxPackage.UNKNOWN, "all files of this document");
    SpdxPackage kernel =
        new SpdxPackage(
            "linux",
            "linux",
            origins.kernelVersion(),
            "GPL-2.0-only WITH Linux-syscall-note",
            origins.kernelSource());
    List<SpdxPackage> packages = new ArrayList<>(List.of(all, kernel, GUEST, LIBRARY));
    relate("DOCUMENT", "DESCRIBES", all.id());
    files.forEach(file -> relate(all.id(), "CONTAINS", id(file.path())));
    roles.built().forEach(path -> relate(id(path), "GENERATED_FROM", kernel.id()));
    roles.patches().forEach(path -> relate(id(path), "PATCH_APPLIED", kernel.id()));
    relate(id(roles.initramfs()), "CONTAINS", GUEST.id());
    relate(GUEST.id(), "STATIC_LINK", LIBRARY.id());
    for (Origins.BuildProgram program : origins.programs()) {
      String id = "tool-" + plain(program.name());
      packages.add(
          new SpdxPackage(
              id, program.name(), program.version(), SpdxPackage.UNKNOWN, program.title()));
      relate(id, "BUILD_TOOL_OF", all.id());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("spdxVersion", "SPDX-2.3");
    json.put("dataLicense", "CC0-1.0");
    json.put("SPDXID", "SPDXRef-DOCUMENT");
    json.put("name", name);
    json.put("documentNamespace", NAMESPACE + name + "-" + digest());
    json.put("creationInfo", creation());
    json.put("packages", packages.stream().map(SpdxPackage::json).toList());
    json.put("files", files.stream().map(this::file).toList());
    json.put("relationships", relationships);
    return json;
  }

  private Map<String, Object> file(DeliveredFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("SPDXID", "SPDXRef-" + id(file.path()));
    json.put("fileName", "./" + file.path());
    json.put(
        "checksums", List.of(checksum("SHA1", file.sha1()), checksum("SHA256", file.sha256())));
    json.put("licenseConcluded", SpdxPackage.UNKNOWN);
    json.put("copyrightText", SpdxPackage.UNKNOWN);
    json.put("comment", file.title());
    return json;
  }

  private static Map<String, Object> checksum(String algorithm, String value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("algorithm", algorithm);
    json.put("checksumValue", value);
    return json;
  }

  private void relate(String from, String type, String to) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("spdxElementId", "SPDXRef-" + from);
    json.put("relationshipType", type);
    json.put("relatedSpdxElement", "SPDXRef-" + to);
    relationships.add(json);
  }

  /** Numbers keep apart what characters that an id cannot have would make alike. */
  private String id(String path) {
    List<String> paths = files.stream().map(DeliveredFile::path).toList();
    return "file-" + paths.indexOf(path) + "-" + plain(path);
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9.]+", "-");
  }

  private String digest() {
    return Digests.sha256(Manifest.sums(files).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** The tool as SPDX writes it, its version behind a hyphen. */
  private Map<String, Object> creation() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("created", CREATED);
    json.put("creators", List.of("Tool: " + origins.tool().replace(' ', '-')));
    return json;
  }
}
