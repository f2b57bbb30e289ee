// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.vfiodt.data.DataFolder;

/** Templates of the data folders; they are read once and never change. */
final class DataTemplateLoader implements TemplateLoader {
  static final String FOLDER = "templates/";

  private final DataFolder data;

  DataTemplateLoader(DataFolder data) {
    this.data = data;
  }

  /** A found template: its text, equal to another one of the same name. */
  private record Source(String name, String text) {}

  @Override
  public Object findTemplateSource(String name) {
    return data.text(FOLDER + name).map(text -> new Source(name, text)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Source) source).text());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // text held in memory needs no closing
  }
}
