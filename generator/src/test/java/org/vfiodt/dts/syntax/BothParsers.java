// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.Optional;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.LayoutCache;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.dts.preprocess.Preprocessor;

/** Lets the fuzzer hold the plain parser to the grammar. */
public final class BothParsers {
  private BothParsers() {}

  /** The difference between the two; empty where there is none, or where only one may decide. */
  public static Optional<String> difference(DtsRequest request) {
    Findings findings = new Findings(100);
    Preprocessed text =
        Preprocessor.run(new LayoutCache(), request, request.sources().get(0), findings);
    Optional<SourceTree> plain = PlainParser.parse(text.text(), request.limits(), true);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Findings told = new Findings(100);
    Optional<SourceTree> grammar = SourceParser.parseByGrammar(text, request, true, told);
    if (grammar.isEmpty() || !told.list().isEmpty()) {
      return Optional.of("only the grammar finds something: " + told.list());
    }
    String one = StatementText.of(plain.get());
    String other = StatementText.of(grammar.get());
    return one.equals(other) ? Optional.empty() : Optional.of(one + "\nbut the grammar\n" + other);
  }
}
