// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.source.SourceFile;

/** The cross compilers of {@code toolchain/compilers}: one file, one compiler. */
public final class Toolchains {
  private static final String FOLDER = "toolchain/compilers";
  private static final String SUFFIX = ".toml";

  private Toolchains() {}

  public static List<String> names(DataFolder data) {
    return data.names(FOLDER, SUFFIX);
  }

  public static Outcome<Toolchain> load(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    Optional<String> text = names(data).contains(name) ? data.text(file) : Optional.empty();
    if (text.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(KbuildCode.TOOLCHAIN, "there is no toolchain '" + name + "'")
              .hint(Suggestion.hint(name, names(data))));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(SourceFile.root(file, text.get()), diagnostics);
    Toolchain toolchain =
        new Toolchain(
            name,
            table.text("prefix"),
            table.texts("tools"),
            table.tables("setting").stream().map(Toolchains::use).toList());
    table.finish();
    return Outcome.of(toolchain, diagnostics);
  }

  private static Toolchain.SettingUse use(TomlTable table) {
    Toolchain.SettingUse use =
        new Toolchain.SettingUse(table.texts("needs"), table.textMap("variables"));
    table.finish();
    return use;
  }
}
