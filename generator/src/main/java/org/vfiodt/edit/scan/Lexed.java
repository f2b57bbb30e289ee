// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;

/**
 * The tokens of a C file.
 *
 * @param tokens all of them, those of preprocessor lines included
 * @param directives the preprocessor lines, continuation lines and trailing comments included
 * @param comments in the order of the file
 */
record Lexed(List<Token> tokens, List<Range> directives, List<Range> comments) {
  Lexed {
    tokens = List.copyOf(tokens);
    directives = List.copyOf(directives);
    comments = List.copyOf(comments);
  }
}
