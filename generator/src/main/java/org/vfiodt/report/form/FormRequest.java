// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.report.matrix.Matrix;

/**
 * What a form is made of.
 *
 * @param directory of the run
 * @param data boards and templates
 * @param colour whether the reader's terminal shows colour
 * @param mail one patch, one character a byte, for forms that answer for one
 * @param artefacts where others find the run directory; empty for where it lies
 */
public record FormRequest(
    Matrix matrix,
    Path directory,
    DataFolder data,
    boolean colour,
    Optional<String> mail,
    Optional<String> artefacts) {
  public FormRequest {
    Objects.requireNonNull(matrix);
    directory = directory.toAbsolutePath().normalize();
    Objects.requireNonNull(data);
    Objects.requireNonNull(mail);
    Objects.requireNonNull(artefacts);
  }

  /** Where a file of the run is fetched from. */
  String url(String file) {
    try {
      String place = new URI(null, null, "/" + file, null).getRawPath();
      String root = artefacts.orElseGet(() -> "file://" + rawPath(directory));
      return root.replaceAll("/+$", "") + place;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String rawPath(Path path) {
    return path.toUri().getRawPath();
  }
}
