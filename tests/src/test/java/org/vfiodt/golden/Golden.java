// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vfiodt.command.Folder;

/**
 * Accepted texts on disk against texts of now. With {@code -Dgolden.update=true} the files are
 * rewritten instead, and the test fails once with their names so that nobody updates by accident.
 */
final class Golden {
  private Golden() {}

  /** A folder must hold exactly these texts: what is in it and has no text any more fails too. */
  static void checkFolder(Path folder, Map<String, String> texts) {
    Map<String, String> kept = Files.exists(folder) ? Folder.texts(folder) : new TreeMap<>();
    Set<String> names = new TreeSet<>(kept.keySet());
    names.addAll(texts.keySet());
    List<String> different =
        names.stream().filter(name -> !same(kept.get(name), texts.get(name))).toList();
    if (updating()) {
      different.forEach(name -> update(folder.resolve(name), texts.get(name)));
      assertThat(different).as("rewritten in " + folder).isEmpty();
    }
    for (String name : different) {
      assertThat(texts).as("golden without anything that makes it").containsKey(name);
      assertThat(kept).as("no golden; -Dgolden.update=true writes it").containsKey(name);
      assertThat(texts.get(name)).as(name).isEqualTo(kept.get(name));
    }
  }

  /** One file must hold this text. */
  static void checkFile(Path file, String text) {
    String kept = Files.exists(file) ? Folder.read(file) : "";
    if (kept.equals(text)) {
      return;
    }
    if (updating()) {
      Folder.write(file, text);
      fail("rewritten: " + file);
    }
    assertThat(text).as(file + "; -Dgolden.update=true rewrites it").isEqualTo(kept);
  }

  private static boolean same(String kept, String text) {
    return kept != null && kept.equals(text);
  }

  private static void update(Path file, String text) {
    if (text == null) {
      Folder.delete(file);
    } else {
      Folder.write(file, text);
    }
  }

  private static boolean updating() {
    return Boolean.getBoolean("golden.update");
  }
}
