// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.data.DataFolder;
import org.vfiodt.kbuild.ContentDigest;

/** The files beside a recipe: models, laid out as in the source, and patches in their order. */
final class RecipeFiles {
  private static final String MODELS = "/models";
  private static final String PATCHES = "/patches";

  private final DataFolder data;
  private final String folder;

  RecipeFiles(DataFolder data, String folder) {
    this.data = data;
    this.folder = folder;
  }

  /** Paths of the models, from the top of the source. */
  List<String> models() {
    return below(folder + MODELS).stream()
        .map(path -> path.substring(folder.length() + MODELS.length() + 1))
        .toList();
  }

  byte[] model(String path) {
    return data.bytes(folder + MODELS + "/" + path).orElseThrow();
  }

  /** Names of the patches in the data folders, in the order in which they are applied. */
  List<String> patches() {
    return below(folder + PATCHES).stream().filter(path -> path.endsWith(".patch")).toList();
  }

  byte[] patch(String name) {
    return data.bytes(name).orElseThrow();
  }

  /** Of everything that decides what is built. */
  String digest() {
    ContentDigest digest = new ContentDigest();
    below(folder).stream()
        .filter(name -> !name.endsWith(".md"))
        .forEach(name -> digest.add(name).add(data.bytes(name).orElseThrow()));
    return digest.hex();
  }

  private List<String> below(String top) {
    List<String> files = new ArrayList<>();
    for (String name : data.list(top)) {
      String path = top + "/" + name;
      if (data.bytes(path).isPresent()) {
        files.add(path);
      } else {
        files.addAll(below(path));
      }
    }
    return files;
  }
}
