// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CLayoutTest {
  private static void lays(String source, String expected) {
    String laid = CLayout.layOut(source);
    assertThat(laid).isEqualTo(expected);
    assertThat(CLayout.layOut(laid)).as("second pass").isEqualTo(laid);
  }

  @Test
  void indentsBlocksWithTabs() {
    lays(
        """
        static int f(int a)
        {
        if (a) {
        g();
        } else {
            h();
        }

        return 0;
        }
        """,
        """
        static int f(int a)
        {
        \tif (a) {
        \t\tg();
        \t} else {
        \t\th();
        \t}

        \treturn 0;
        }
        """);
  }

  @Test
  void indentsWhatAStatementWithoutBracesGuards() {
    lays(
        """
        int f(void)
        {
        for (;;)
        if (a)
        b();
        else
        c();
        while (d)
        e();
        return 0;
        }
        """,
        """
        int f(void)
        {
        \tfor (;;)
        \t\tif (a)
        \t\t\tb();
        \t\telse
        \t\t\tc();
        \twhile (d)
        \t\te();
        \treturn 0;
        }
        """);
  }

  @Test
  void putsElseUnderItsIf() {
    lays(
        """
        int f(void)
        {
        if (a)
        b();
        else if (c)
        d();
        else
        e();
        g();
        }
        """,
        """
        int f(void)
        {
        \tif (a)
        \t\tb();
        \telse if (c)
        \t\td();
        \telse
        \t\te();
        \tg();
        }
        """);
  }

  @Test
  void putsCaseUnderSwitchAndLabelsAtTheMargin() {
    lays(
        """
        long f(int cmd)
        {
        switch (cmd) {
        case A:
        case B: {
        int x;
        g(x);
        break;
        }
        default:
        return -ENOTTY;
        }
        out_free:
        kfree(x);
        }
        """,
        """
        long f(int cmd)
        {
        \tswitch (cmd) {
        \tcase A:
        \tcase B: {
        \t\tint x;
        \t\tg(x);
        \t\tbreak;
        \t}
        \tdefault:
        \t\treturn -ENOTTY;
        \t}
        out_free:
        \tkfree(x);
        }
        """);
  }

  @Test
  void allowsOneBlankLineAndNoneAtTheEdgesOfABlock() {
    lays(
        "\n\nint f(void)\n{\n\nint a;\n\n\ng();\n\n}\n\n\n",
        "int f(void)\n{\n\tint a;\n\n\tg();\n}\n");
  }

  @Test
  void keepsDirectivesAtTheMarginAndMacrosAsTheyAre() {
    lays(
        """
        int f(void)
        {
          #ifdef CONFIG_PCI
        g();
        #endif
        }
        #define A(x) \\
        \tdo {  \\
        \t} while (0)
        #define B 1 /* of
                       two lines */
        """,
        """
        int f(void)
        {
        #ifdef CONFIG_PCI
        \tg();
        #endif
        }
        #define A(x) \\
        \tdo {  \\
        \t} while (0)
        #define B 1 /* of
                       two lines */
        """);
  }

  @Test
  void alignsTheStarsOfComments() {
    lays(
        """
        int f(void)
        {
        /*
        * Braces { and "quotes in comments
        *
        *   mean nothing; ok
        */
        g(); /* { */
        h('{', "} /* no comment \\" ");
        }
        """,
        """
        int f(void)
        {
        \t/*
        \t * Braces { and "quotes in comments
        \t *
        \t *   mean nothing; ok
        \t */
        \tg(); /* { */
        \th('{', "} /* no comment \\" ");
        }
        """);
  }

  @Test
  void breaksLongCallsUnderTheOpenParenthesis() {
    lays(
        """
        static long vfio_dt_get_region_info(struct vfio_dt_device *vdev, void __user *arg)
        {
        vdev = vfio_alloc_device(vfio_dt_device, vdev, &pdev->dev, &vfio_dt_operations);
        }
        """,
        """
        static long vfio_dt_get_region_info(struct vfio_dt_device *vdev,
        \t\t\t\t    void __user *arg)
        {
        \tvdev = vfio_alloc_device(vfio_dt_device, vdev, &pdev->dev,
        \t\t\t\t &vfio_dt_operations);
        }
        """);
  }

  @Test
  void joinsWhatTheTemplateBroke() {
    lays(
        "int f(int a,\n    int b)\n{\nreturn a ||\nb;\n}\n",
        "int f(int a, int b)\n{\n\treturn a || b;\n}\n");
  }

  @Test
  void breaksConditionsAtTheOutermostOperator() {
    lays(
        """
        int f(void)
        {
        if (first_condition(with, some, arguments) && second_condition(with, more, arguments))
        g();
        }
        """,
        """
        int f(void)
        {
        \tif (first_condition(with, some, arguments) &&
        \t    second_condition(with, more, arguments))
        \t\tg();
        }
        """);
  }

  @Test
  void putsTheReturnTypeAloneWhereNothingElseFits() {
    lays(
        """
        static struct a_device_with_a_long_name *a_function_with_quite_a_long_name_too(int argument)
        {
        }
        """,
        """
        static struct a_device_with_a_long_name *
        a_function_with_quite_a_long_name_too(int argument)
        {
        }
        """);
  }

  @Test
  void neverBreaksStrings() {
    String text = "a string that is much longer than the eighty columns, which the kernel allows";
    lays(
        "void f(void)\n{\npr_warn(\"" + text + "\", with, some, more, arguments);\n}\n",
        "void f(void)\n{\n\tpr_warn(\"" + text + "\",\n\t\twith, some, more, arguments);\n}\n");
  }

  @Test
  void leavesEntriesOfInitializersAndEnumsOnTheirLines() {
    lays(
        """
        static const struct of_device_id ids[] = {
        { .compatible = "a,b" },
        { }
        };
        static struct platform_driver d = {
        .probe = p,
        .driver = {
        .name = "x",
        },
        };
        enum e {
        A,
        B
        };
        """,
        """
        static const struct of_device_id ids[] = {
        \t{ .compatible = "a,b" },
        \t{ }
        };
        static struct platform_driver d = {
        \t.probe = p,
        \t.driver = {
        \t\t.name = "x",
        \t},
        };
        enum e {
        \tA,
        \tB
        };
        """);
  }

  @Test
  void understandsDoWhileAndMacroLoops() {
    lays(
        """
        void f(void)
        {
        do {
        a();
        } while (b);
        list_for_each_entry(x, &y, next)
        c(x);
        d();
        }
        """,
        """
        void f(void)
        {
        \tdo {
        \t\ta();
        \t} while (b);
        \tlist_for_each_entry(x, &y, next)
        \t\tc(x);
        \td();
        }
        """);
  }

  @Test
  void dropsTrailingWhiteSpaceAndCarriageReturns() {
    lays("int a; \t\r\nint b;\r\n", "int a;\nint b;\n");
  }

  @Test
  void neverLosesAToken() {
    String odd = "}}} ) ] foo( \n#if X\n bar /* open\n comment";
    assertThat(CLayout.layOut(odd)).contains("}}}", "foo(", "#if X", "bar", "comment");
    assertThat(CLayout.layOut("")).isEmpty();
  }
}
