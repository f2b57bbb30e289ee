// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression out of a kernel tree, which anybody may have written: a search takes a
 * bounded number of steps, whatever the expression and the text.
 */
final class PerlPattern {
  private static final int MOST_STEPS = 100_000;
  private static final int LONGEST = 2000;
  private static final int LONGEST_TEXT = 2000;

  private final Pattern pattern;
  private final Patience patience;

  private PerlPattern(Pattern pattern, Patience patience) {
    this.pattern = pattern;
    this.patience = patience;
  }

  /** The expression; nothing where Java does not know what it means. */
  static Optional<PerlPattern> of(String perl, Patience patience) {
    try {
      return perl.length() > LONGEST
          ? Optional.empty()
          : Optional.of(new PerlPattern(Pattern.compile(perl), patience));
    } catch (PatternSyntaxException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** An expression under Perl's modifier {@code x}: white space and comments mean nothing. */
  static Optional<PerlPattern> spaced(String perl, Patience patience) {
    StringBuilder out = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < perl.length(); i++) {
      char c = perl.charAt(i);
      if (c == '\\' && i + 1 < perl.length()) {
        out.append(c).append(perl.charAt(++i));
      } else if (!inClass && c == '#') {
        break;
      } else if (inClass || !Character.isWhitespace(c)) {
        out.append(inClass && c == '[' ? "\\[" : String.valueOf(c));
        inClass = inClass ? c != ']' : c == '[';
      }
    }
    return of(out.toString(), patience);
  }

  /** Whether the expression is found; a search that takes too long finds nothing. */
  boolean in(String text) {
    return search(text, false);
  }

  boolean atStartOf(String text) {
    return search(text, true);
  }

  private boolean search(String text, boolean start) {
    String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    try {
      Matcher matcher = pattern.matcher(new Counted(cut, patience.search(MOST_STEPS)));
      return start ? matcher.lookingAt() : matcher.find();
    } catch (Patience.Over | StackOverflowError e) {
      patience.lose();
      return false;
    }
  }

  /** Text that counts how often it is looked at. */
  private record Counted(CharSequence text, Patience.Search search) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      search.step();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), search);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
