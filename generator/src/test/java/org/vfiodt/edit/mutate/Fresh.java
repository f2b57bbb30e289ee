// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** New units in the language of a file. */
final class Fresh {
  private static final List<String> C =
      List.of(
          "static int NAME(struct device *dev, int value)\n{\n\tif (!dev)\n\t\treturn -EINVAL;\n\n\treturn value;\n}\n",
          "/* Tells why */\nstatic const char * const NAME[] = {\n\t\"}\",\n\t\"{\",\n};\n",
          "struct NAME {\n\tint value;\n\tstruct {\n\t\tint inner;\n\t} parts;\n};\n",
          "enum NAME {\n\tNAME_first,\n\tNAME_last,\n};\n",
          "#ifdef CONFIG_NAME\nstatic void NAME(void)\n{\n}\n#else\nstatic inline void NAME(void)\n{\n}\n#endif\n",
          "DEFINE_MUTEX(NAME);\n",
          "#define NAME(x) \\\n\tdo {\t\\\n\t\tNAME2(x, '{'); \\\n\t} while (0)\n",
          "#ifdef CONFIG_NAME\nint NAME(int value)\n{\n#else\nint NAME(void)\n{\n#endif\n\treturn 0;\n}\n",
          "static const char NAME[] = \"/* \\\" ' // { \" \"*/\";\n",
          "/* it's; NAME() { */\nstatic inline __must_check struct list_head *\nNAME(char c)\n{\n\treturn c == '\\'' ? NULL : &NAME2;\n}\n",
          "/**\n * NAME() - do it\n * @value: what\n */\nvoid NAME(u32 value)\n{\n\tfor (; value; value--)\n\t\tcpu_relax();\n}\nEXPORT_SYMBOL_GPL(NAME);\n");
  private static final List<String> DTS =
      List.of(
          "NAME: serial@7f000000 {\n\tcompatible = \"mutant,uart\";\n\treg = <0x7f000000 0x100>;\n\tstatus = \"disabled\";\n};\n",
          "NAME {\n\tport {\n\t\t#NAME-cells = <1>;\n\t};\n};\n");
  private static final List<String> KCONFIG =
      List.of(
          "config NAME\n\tbool \"A mutant\"\n\tdepends on PCI && !VFIO\n\thelp\n\t  Say N here.\n\n\t  If unsure, say N.\n",
          "config NAME\n\tdef_bool y\n\tselect VFIO_NAME if X86\n");
  private static final List<String> MAKE =
      List.of(
          "obj-$(CONFIG_NAME) += NAME.o\n",
          "NAME-y := one.o \\\n\ttwo.o\n",
          "NAME = $(shell echo NAME)\n");

  private Fresh() {}

  static String unit(Source source, String indent, Random random) {
    List<String> all =
        switch (source.language()) {
          case C -> C;
          case DTS -> DTS;
          case KCONFIG -> KCONFIG;
          case MAKE -> MAKE;
          case PLAIN -> List.of("NAME\nM:\tNobody\nS:\tOrphan\n");
        };
    String text = Picks.any(random, all).replace("NAME", Picks.name(random));
    return text.replaceAll("(?m)^(?=[^\\n])", indent);
  }
}
