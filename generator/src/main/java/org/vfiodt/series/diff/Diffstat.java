// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;

/** The table of changed files below a commit message, in the 72 columns of git's mails. */
public final class Diffstat {
  private static final int WIDTH = 72;
  private static final int LEAST_NAME = 10;
  private static final int LEAST_GRAPH = 6;
  private static final int FRAME = 6;

  private final int most;
  private final int numberWidth;
  private final int nameWidth;
  private final int graphWidth;

  private Diffstat(List<FileDiff> files) {
    most = files.stream().mapToInt(file -> file.added() + file.deleted()).max().orElse(0);
    numberWidth = String.valueOf(most).length();
    int width = Math.max(WIDTH, LEAST_NAME + LEAST_GRAPH + FRAME + numberWidth);
    int longest = files.stream().mapToInt(file -> file.path().length()).max().orElse(0);
    int room = width - numberWidth - FRAME;
    int graph = most;
    if (longest + graph > room) {
      int share = Math.max(LEAST_GRAPH, width * 3 / 8 - numberWidth - FRAME);
      graph = Math.min(graph, share);
      if (longest > room - graph) {
        longest = room - graph;
      } else {
        graph = room - longest;
      }
    }
    nameWidth = longest;
    graphWidth = graph;
  }

  /** One line a file, the line of totals, and a line for each file made or deleted. */
  public static String of(List<FileDiff> files) {
    Diffstat stat = new Diffstat(files);
    StringBuilder out = new StringBuilder();
    files.forEach(file -> stat.line(file, out));
    totals(files, out);
    files.forEach(file -> summary(file, out));
    return out.toString();
  }

  private void line(FileDiff file, StringBuilder out) {
    int count = file.added() + file.deleted();
    String number = String.valueOf(count);
    String name = name(file.path());
    out.append(' ').append(name).append(" ".repeat(nameWidth - name.length())).append(" | ");
    out.append(" ".repeat(numberWidth - number.length())).append(number);
    out.append(count == 0 ? "" : " ").append(graph(file.added(), file.deleted())).append('\n');
  }

  /** A long name loses its head, as far as a slash when there is one. */
  private String name(String path) {
    if (path.length() <= nameWidth) {
      return path;
    }
    String tail = path.substring(path.length() - (nameWidth - 3));
    return "..." + tail.substring(Math.max(0, tail.indexOf('/')));
  }

  private String graph(int added, int deleted) {
    int plus = added;
    int minus = deleted;
    if (graphWidth <= most) {
      int total = scaled(added + deleted);
      total = total < 2 && added > 0 && deleted > 0 ? 2 : total;
      plus = added < deleted ? scaled(added) : total - scaled(deleted);
      minus = total - plus;
    }
    return "+".repeat(plus) + "-".repeat(minus);
  }

  private int scaled(int count) {
    return count == 0 ? 0 : (int) (1 + (long) count * (graphWidth - 1) / most);
  }

  private static void totals(List<FileDiff> files, StringBuilder out) {
    int added = files.stream().mapToInt(FileDiff::added).sum();
    int deleted = files.stream().mapToInt(FileDiff::deleted).sum();
    out.append(' ').append(files.size());
    out.append(files.size() == 1 ? " file changed" : " files changed");
    if (added > 0 || deleted == 0) {
      out.append(", ").append(added).append(added == 1 ? " insertion(+)" : " insertions(+)");
    }
    if (deleted > 0 || added == 0) {
      out.append(", ").append(deleted).append(deleted == 1 ? " deletion(-)" : " deletions(-)");
    }
    out.append('\n');
  }

  private static void summary(FileDiff file, StringBuilder out) {
    if (file.before().isEmpty()) {
      String mode = file.after().orElseThrow().mode();
      out.append(" create mode ").append(mode).append(' ').append(file.path()).append('\n');
    } else if (file.after().isEmpty()) {
      String mode = file.before().orElseThrow().mode();
      out.append(" delete mode ").append(mode).append(' ').append(file.path()).append('\n');
    }
  }
}
