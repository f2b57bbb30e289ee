// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents preprocessor programs: directives, macros that use each other, text that uses them in
 * every odd layout. The same seed gives the same program on every machine.
 */
final class RandomPrograms {
  static final String MAIN = "main.S";

  private static final List<String> OBJECTS = List.of("A", "B", "C", "D", "E");
  private static final List<String> FUNCTIONS = List.of("F", "G", "H", "J", "K");
  private static final List<String> HEADERS = List.of("a.h", "b.h");
  private static final List<String> ATOMS =
      List.of(
          "x",
          "y1",
          "node@1",
          "1",
          "0x1f",
          "08",
          "'a'",
          "\"s\"",
          "\"q \\\" A\"",
          "<",
          ">",
          "=",
          "&",
          "&&",
          "-",
          "->",
          "+",
          "|",
          "#",
          "##",
          ":",
          ";",
          ",",
          ".",
          "..",
          "...",
          "/",
          "*",
          "!",
          "@",
          "$",
          "{",
          "}",
          "[",
          "]",
          "1e",
          ".5",
          "#size-cells",
          "a-b",
          "'",
          "\\");
  private static final List<String> BUILT_IN =
      List.of("__COUNTER__", "__INCLUDE_LEVEL__", "__DTS__", "__ASSEMBLER__");

  private final Random random;
  private final Map<String, String> files = new LinkedHashMap<>();

  private RandomPrograms(long seed) {
    random = new Random(seed);
  }

  /** File name to text; {@link #MAIN} comes first. */
  static Map<String, String> make(long seed) {
    RandomPrograms maker = new RandomPrograms(seed);
    maker.files.put(MAIN, maker.file(8 + maker.random.nextInt(25), true));
    for (String header : HEADERS) {
      maker.files.put(header, maker.file(maker.random.nextInt(7), false));
    }
    return maker.files;
  }

  private String file(int lines, boolean main) {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (int i = 0; i < lines; i++) {
      open += line(text, open, main);
    }
    while (open-- > 0) {
      text.append("#endif\n");
    }
    if (random.nextInt(6) == 0 && text.length() > 0) {
      text.setLength(text.length() - 1);
    }
    return random.nextInt(12) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  /** Appends a line; how many conditions it opens. */
  private int line(StringBuilder text, int open, boolean main) {
    int kind = random.nextInt(20);
    if (kind < 7) {
      directive(text, "define", definition());
    } else if (kind == 7) {
      directive(text, "undef", pick(random.nextBoolean() ? OBJECTS : FUNCTIONS));
    } else if (kind < 10) {
      String name = pick(random.nextBoolean() ? OBJECTS : FUNCTIONS);
      switch (random.nextInt(3)) {
        case 0 -> directive(text, "ifdef", name);
        case 1 -> directive(text, "ifndef", name);
        default -> directive(text, "if", condition(0));
      }
      return 1;
    } else if (kind == 10 && open > 0) {
      directive(text, random.nextBoolean() ? "else" : "elif " + condition(0), "");
    } else if (kind == 11 && open > 0) {
      directive(text, "endif", "");
      return -1;
    } else if (kind == 12 && main) {
      directive(text, "include", random.nextBoolean() ? "\"a.h\"" : "\"b.h\"");
    } else {
      text.append(row(1 + random.nextInt(9), List.of(), 0)).append('\n');
    }
    return 0;
  }

  private void directive(StringBuilder text, String word, String rest) {
    text.append(pick("", "", "", " ", "\t", "/* c */ "));
    text.append('#').append(pick("", "", "", " ", "/**/")).append(word).append(' ').append(rest);
    text.append(pick("", "", "", " ", "// c", "/* c */", "/* two\nlines */")).append('\n');
  }

  private String definition() {
    if (random.nextBoolean()) {
      return pick(OBJECTS) + ' ' + row(random.nextInt(5), List.of(), 0);
    }
    return switch (random.nextInt(6)) {
      case 0 -> "F(x) " + body(List.of("x"), false);
      case 1 -> "G(x,y) " + body(List.of("x", "y"), false);
      case 2 -> "H() " + body(List.of(), false);
      case 3 -> "J(...) " + body(List.of("__VA_ARGS__"), true);
      case 4 -> "K(x,...) " + body(List.of("x", "__VA_ARGS__"), true);
      default -> "K(x,y...) " + body(List.of("x", "y"), false);
    };
  }

  private String body(List<String> parameters, boolean optional) {
    StringBuilder body = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      String parameter = parameters.isEmpty() ? "z" : pick(parameters);
      switch (random.nextInt(8)) {
        case 0 -> body.append('#').append(blank()).append(parameter);
        case 1 -> body.append(item(parameters, 1)).append(blank()).append("##").append(parameter);
        case 2 -> body.append(parameter).append("##").append(blank()).append(item(parameters, 1));
        case 3 -> body.append(parameter);
        case 4 ->
            body.append(
                optional && random.nextBoolean()
                    ? "__VA_OPT__(" + row(random.nextInt(3), parameters, 1) + ")"
                    : ", ## " + parameter);
        default -> body.append(item(parameters, 1));
      }
      body.append(blank());
    }
    // cpp takes '# ## x' for '#x'
    return body.toString().replaceAll("#(\\s|/\\* c \\*/|\\\\\n)*##", "x ##");
  }

  private String row(int length, List<String> parameters, int depth) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < length; i++) {
      row.append(item(parameters, depth)).append(i + 1 < length ? blank() : "");
    }
    return row.toString();
  }

  private String item(List<String> parameters, int depth) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> pick(OBJECTS);
      case 2, 3 -> depth > 3 ? "x" : call(parameters, depth);
      case 4 -> parameters.isEmpty() ? pick(BUILT_IN) : pick(parameters);
      case 5 -> pick(FUNCTIONS);
      default -> pick(ATOMS);
    };
  }

  private String call(List<String> parameters, int depth) {
    StringBuilder call = new StringBuilder(pick(FUNCTIONS)).append(pick("", "", "", " ", "\n"));
    if (depth > 0 && call.charAt(call.length() - 1) == '\n') {
      call.setLength(call.length() - 1);
    }
    call.append('(');
    for (int left = random.nextInt(4); left > 0; left--) {
      call.append(row(random.nextInt(3), parameters, depth + 1)).append(left > 1 ? "," : "");
      if (depth == 0 && random.nextInt(8) == 0) {
        call.append('\n');
        if (random.nextInt(3) == 0) {
          directive(call, "define", definition());
        }
      }
    }
    return call.append(')').toString();
  }

  private String condition(int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 11)) {
      case 0 -> "defined " + pick(OBJECTS);
      case 1 -> "defined(" + pick(FUNCTIONS) + ")";
      case 2 -> pick("0", "1", "2", "0x10", "010", "3u", "'a'", "0b11", "1L", "7ULL");
      case 3 -> pick(OBJECTS);
      case 4 -> pick("__COUNTER__", "__DTS__", "__has_include(\"a.h\")", "__LINE__", "x");
      case 5 -> "(" + condition(depth + 1) + ")";
      case 6 -> pick("!", "-", "~", "+") + condition(depth + 1);
      case 7 -> condition(depth + 1) + " ? " + condition(depth + 1) + " : " + condition(depth + 1);
      case 8 -> "F(" + condition(depth + 1) + ")";
      default ->
          condition(depth + 1)
              + pick(" && ", " || ", "==", "!=", "<", ">=", "<<", ">>", "+", "-", "*", "/", "%")
              + condition(depth + 1);
    };
  }

  private String blank() {
    return pick("", " ", " ", "\t", "/* c */", "\\\n");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
