// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.EditOutcome;
import org.vfiodt.edit.Editor;
import org.vfiodt.edit.Locator;

/** An edit and the file that it is made for, as the edits before it left that file. */
public final class Site {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final String name;
  private final Edit edit;
  private final List<Edit> companions;
  private final Source source;
  private final Landing landing;

  /**
   * @param name where the recipe says so
   * @param after the file with the edit
   * @param companions other edits of the same file and series
   */
  public Site(String name, String before, String after, Edit edit, List<Edit> companions) {
    this.name = name;
    this.edit = edit;
    this.companions = List.copyOf(companions);
    this.source = new Source(edit.file(), before);
    this.landing = Landing.of(source, after, edit);
  }

  public String name() {
    return name;
  }

  public String path() {
    return edit.file();
  }

  Edit edit() {
    return edit;
  }

  String before() {
    return source.text();
  }

  /** The file with the edit. */
  String after() {
    return before().substring(0, landing.start())
        + landing.text()
        + before().substring(landing.end());
  }

  /** The same edit of a changed file. */
  Site with(Patchwork change) {
    return new Site(name, change.changed(), change.expected(landing, true), edit, companions);
  }

  Source source() {
    return source;
  }

  Landing landing() {
    return landing;
  }

  EditOutcome apply(String text) {
    return Editor.apply(path(), text, edit, companions);
  }

  /** Locators of the edit, blocks first. */
  List<Locator> locators() {
    List<Locator> all = new ArrayList<>(edit.in());
    all.add(edit.at());
    return all;
  }

  /** Words by which the edit knows its place and its own work: who changes them moves the goal. */
  Set<String> knownWords() {
    Set<String> words = new TreeSet<>();
    locators().forEach(locator -> add(locator.text(), words));
    add(edit.leaves().orElse(""), words);
    return words;
  }

  private static void add(String text, Set<String> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }

  @Override
  public String toString() {
    return name + " in " + path();
  }
}
