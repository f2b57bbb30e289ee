// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.function.Function;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Matrix;

/** How a finished check is written in one format. */
@FunctionalInterface
public interface MatrixForm {
  Outcome<List<FormFile>> write(FormRequest request);

  /** A form that is one file and a function of the matrix alone. */
  static MatrixForm of(String fileName, Function<Matrix, String> writer) {
    return request -> Outcome.of(List.of(new FormFile(fileName, writer.apply(request.matrix()))));
  }

  /** A form that is one file. */
  static MatrixForm asked(String fileName, Function<FormRequest, String> writer) {
    return request -> Outcome.of(List.of(new FormFile(fileName, writer.apply(request))));
  }
}
