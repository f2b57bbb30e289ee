// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Severity;

/**
 * Reads a build's log line by line. Knows the short form of the kernel's build ({@code CC file.o})
 * and the messages of {@link MessagePattern}; everything else is ignored.
 */
final class BuildLogParser {
  private static final int MOST_MESSAGES = 20_000;
  private static final int LONGEST_LINE = 4_000;
  private static final Pattern MADE = Pattern.compile("  ([A-Z][A-Z0-9_]*)(?: \\[M\\])? +(\\S.*)");
  private static final Pattern INCLUDED =
      Pattern.compile("(?:In file included from|\\s+from) ([^:]+):(\\d+)(?::\\d+)?[,:]");
  private static final Pattern SCOPE =
      Pattern.compile(
          "([^\\s:]+): (?:In (?:\\S+ )?(?:function|member|constructor).*|At top level|Assembler"
              + " messages):?");
  private static final Pattern OPTION = Pattern.compile("(.*) \\[(-W[^\\]]+)\\]");

  private final UnaryOperator<String> normalize;
  private final boolean sparse;
  private final BuildProgress progress;
  private final List<BuildMessage> messages = new ArrayList<>();
  private final Set<String> made = new TreeSet<>();
  private String includer = "";
  private boolean freshIncluder;
  private String scope = "";
  private int line;

  /**
   * @param normalize gives a path as a tool names it the form that messages have
   * @param sparse whether sparse is at work too; its warnings are those without an option
   */
  BuildLogParser(UnaryOperator<String> normalize, boolean sparse, BuildProgress progress) {
    this.normalize = normalize;
    this.sparse = sparse;
    this.progress = progress;
  }

  /** Takes the next line. */
  void line(String text) {
    line++;
    if (text.isEmpty() || text.length() > LONGEST_LINE) {
      return;
    }
    Matcher step = MADE.matcher(text);
    if (step.matches()) {
      made.add(step.group(2));
      includer = "";
      scope = "";
      progress.made(made.size(), step.group(2));
      return;
    }
    Matcher included = INCLUDED.matcher(text);
    if (included.lookingAt()) {
      includer = normalize.apply(included.group(1));
      freshIncluder = true;
      return;
    }
    Matcher inside = SCOPE.matcher(text);
    if (inside.matches()) {
      scope = normalize.apply(inside.group(1));
      return;
    }
    for (MessagePattern pattern : MessagePattern.ALL) {
      var found = pattern.find(text);
      if (found.isPresent()) {
        add(found.get());
        return;
      }
    }
  }

  /** Everything that was said, in the order of the log, doubles removed. */
  List<BuildMessage> messages() {
    return List.copyOf(messages);
  }

  /** Files made in this run, as the build names them. */
  Set<String> made() {
    return Set.copyOf(made);
  }

  private void add(MessagePattern.Found found) {
    String file = found.file().isEmpty() ? "" : normalize.apply(found.file());
    Matcher option = OPTION.matcher(found.text());
    boolean named = found.tool() == BuildTool.COMPILER && option.matches();
    boolean bySparse =
        sparse && found.tool() == BuildTool.COMPILER && !named && found.severity() != Severity.NOTE;
    BuildMessage message =
        new BuildMessage(
            bySparse ? BuildTool.SPARSE : found.tool(),
            file,
            found.line(),
            found.column(),
            found.severity(),
            named ? option.group(1) : found.text(),
            named ? option.group(2) : "",
            unit(file),
            line);
    if (messages.size() < MOST_MESSAGES) {
      messages.add(message);
    }
    if (!file.endsWith(".h") && !freshIncluder) {
      includer = "";
    }
    freshIncluder = false;
  }

  /**
   * A message belongs to the file that is being compiled. The compiler names it once for several
   * messages in one header, and not at all for those in the file itself.
   */
  private String unit(String file) {
    if (!file.endsWith(".h")) {
      return freshIncluder && !includer.equals(file) ? includer : "";
    }
    return includer.isEmpty() && !scope.endsWith(".h") ? scope : includer;
  }
}
