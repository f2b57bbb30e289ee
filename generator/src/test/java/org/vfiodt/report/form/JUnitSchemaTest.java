// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What is written as JUnit XML keeps to the schema, and the schema refuses what readers do. */
class JUnitSchemaTest {
  private static final Path SCHEMA = Path.of("../docs/schema/junit.xsd");

  @Test
  void keepsToTheSchema() throws Exception {
    validate(MatrixJUnit.write(SampleMatrix.matrix()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<testcase classname='a' name='x'><failure message=''/><error message=''/></testcase>",
        "<testcase classname='a' name='x'/><testcase classname='a' name='x'/>",
        "<testcase name='x'/>",
        "<testcase classname='a' name='x' time='-1'/>"
      })
  void refusesWhatReadersDo(String cases) throws Exception {
    String good = suite("<testcase classname='a' name='y'/>");
    validate(good);
    assertThatThrownBy(() -> validate(suite(cases))).isInstanceOf(SAXException.class);
  }

  @Test
  void dropsWhatXmlCannotHold() {
    assertThat(MatrixJUnit.write(SampleMatrix.matrix()))
        .doesNotContain("\u0000", "\u001b", "\u202e", "\ufffd");
  }

  private static String suite(String cases) {
    return "<testsuites><testsuite name='s' tests='1' failures='0' errors='0' skipped='0'>"
        + cases
        + "</testsuite></testsuites>";
  }

  static void validate(String xml) throws SAXException, IOException {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }
}
