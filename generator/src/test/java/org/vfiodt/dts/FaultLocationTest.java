// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceText;

/**
 * A sign that is left out is told on its own line, for nearly every place where it can be left out.
 * dtc names the token behind the fault, which is often on a later line.
 */
class FaultLocationTest {
  private static final String BOARD =
      """
      /dts-v1/;
      #define IRQ(n, flags) 0 n flags
      #define LEVEL_HIGH 4

      / {
      	#address-cells = <1>;
      	#size-cells = <1>;
      	compatible = "maker,board", "maker,soc";
      	model = "A board";

      	aliases {
      		serial0 = &uart0;
      	};

      	soc {
      		ranges;
      		uart0: serial@10000 {
      			compatible = "arm,pl011", "arm,primecell";
      			reg = <0x10000 0x1000>;
      			interrupts = <IRQ(12, LEVEL_HIGH)>,
      				     <IRQ(13, LEVEL_HIGH)>;
      			clocks = <&clk 3>;
      			mac = [00 11 22 33 44 55];
      			size = <(4 * (1 + 2))>;
      			status = "disabled";
      		};

      		clk: clock@20000 {
      			reg = <0x20000 0x100>;
      			#clock-cells = <1>;
      			always-on;
      		};
      	};
      };

      &uart0 {
      	status = "okay";
      };
      """;

  private final List<String> missed = new ArrayList<>();
  private int seeded;
  private int rejected;

  @ParameterizedTest
  @ValueSource(strings = {";", ">", "}", "{", "=", "\"", "]", ")", "&", "<", "["})
  void pointsAtTheLineOfAMissingSign(String sign) {
    for (int at = BOARD.indexOf("/ {"); at >= 0 && at < BOARD.length(); at++) {
      if (BOARD.startsWith(sign, at)) {
        seed(at);
      }
    }
    assertThat(seeded).isPositive();
    assertThat(rejected).as("faults that were noticed").isEqualTo(seeded);
    assertThat(missed).as("%d faults", seeded).hasSizeLessThanOrEqualTo(seeded / 20);
  }

  private void seed(int at) {
    int line = (int) BOARD.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    String text = BOARD.substring(0, at) + BOARD.substring(at + 1);
    SourceText source = new SourceText("board.dts", text);
    Outcome<DeviceTree> outcome =
        DtsCompiler.compile(DtsRequest.of(source, new CachingFileReader()));
    Optional<Diagnostic> first = outcome.diagnostics().stream().findFirst();
    seeded++;
    rejected += outcome.ok() ? 0 : 1;
    int told = first.flatMap(Diagnostic::at).map(place -> place.line()).orElse(0);
    if (told != line) {
      missed.add("line " + line + ", told on " + told + ": " + first.map(Diagnostic::message));
    }
  }
}
