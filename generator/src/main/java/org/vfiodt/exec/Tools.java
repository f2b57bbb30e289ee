// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** The programs of {@code toolchain/tools}: one file, one program. */
public final class Tools {
  private static final String FOLDER = "toolchain/tools";
  private static final String SUFFIX = ".toml";

  private Tools() {}

  /** All of them, in the order of their names. */
  public static Outcome<List<Tool>> load(DataFolder data) {
    return Outcome.all(data.names(FOLDER, SUFFIX).stream().map(name -> load(data, name)).toList());
  }

  public static Outcome<Tool> load(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    Optional<String> text = data.text(file);
    if (text.isEmpty()) {
      return Outcome.failed(Diagnostic.of(DataCode.MISSING, "there is no file '" + file + "'"));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(SourceFile.root(file, text.get()), diagnostics);
    Tool tool =
        new Tool(
            name,
            table.text("title"),
            table.text("program"),
            table.texts("version-arguments"),
            pattern(table, "version-pattern"),
            table.optionalText("debian-package"),
            table.optionalText("built-from"),
            table.texts("commands"));
    table.finish();
    if (tool.debianPackage().isPresent() == tool.builtFrom().isPresent()) {
      table.wrong("debian-package", "a tool needs one of 'debian-package' and 'built-from'");
    }
    return Outcome.of(tool, diagnostics);
  }

  private static Pattern pattern(TomlTable table, String key) {
    try {
      Pattern pattern = Pattern.compile(table.text(key));
      if (pattern.matcher("").groupCount() == 1) {
        return pattern;
      }
      table.wrong(key, "the pattern needs exactly one group, the version");
    } catch (PatternSyntaxException e) {
      table.wrong(key, "this is no regular expression");
    }
    return Pattern.compile("()");
  }
}
