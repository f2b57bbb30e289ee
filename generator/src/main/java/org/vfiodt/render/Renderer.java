// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.layout.CLayout;
import org.vfiodt.render.layout.PlainLayout;
import org.vfiodt.source.SourceFile;

/**
 * Views to text, by the templates of the data folders. Templates see values only: no class, no
 * method, no clock, no locale, no file but other templates.
 */
public final class Renderer {
  private final DataFolder data;
  private final ViewWrapper wrapper = new ViewWrapper();
  private final Configuration configuration;

  private Renderer(DataFolder data) {
    this.data = data;
    this.configuration = configuration(data, wrapper);
  }

  public static Renderer of(DataFolder data) {
    return new Renderer(data);
  }

  private static Configuration configuration(DataFolder data, ViewWrapper wrapper) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new DataTemplateLoader(data));
    configuration.setObjectWrapper(wrapper);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setSharedVariable("include", new IncludeDirective());
    return configuration;
  }

  /** The text of a view, laid out; the only errors are faults of a template. */
  public Outcome<String> render(View view) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(view.template()).process(wrapper.wrap(view), out);
      return Outcome.of(laidOut(view.layout(), out.toString()));
    } catch (TemplateNotFoundException e) {
      return Outcome.failed(
          Diagnostic.of(
              RenderCode.TEMPLATE_MISSING,
              "there is no template " + DataTemplateLoader.FOLDER + e.getTemplateName()));
    } catch (ParseException e) {
      return syntax(e);
    } catch (TemplateException e) {
      return fault(
          RenderCode.TEMPLATE_VALUE,
          e.getTemplateSourceName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getMessageWithoutStackTop());
    } catch (IOException e) {
      // the engine remembers a template that it could not read, and says so the next time
      if (e.getCause() instanceof ParseException known) {
        return syntax(known);
      }
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<String> syntax(ParseException e) {
    return fault(
        RenderCode.TEMPLATE_SYNTAX,
        e.getTemplateName(),
        e.getLineNumber(),
        e.getColumnNumber(),
        e.getEditorMessage());
  }

  private static String laidOut(Layout layout, String text) {
    return layout == Layout.C ? CLayout.layOut(text) : PlainLayout.layOut(text);
  }

  /** What is wrong with a template: the first paragraph of what the engine says, and the place. */
  private Outcome<String> fault(
      RenderCode code, String name, Integer line, Integer column, String message) {
    String first = message.strip().split("\\R\\s*\\R|\\R-{3,}")[0].replaceAll("\\s*\\R\\s*", " ");
    if (name == null || line == null || column == null) {
      return Outcome.failed(Diagnostic.of(code, first));
    }
    String path = DataTemplateLoader.FOLDER + name;
    SourceFile file = SourceFile.root(path, data.text(path).orElse(""));
    int offset = 0;
    for (int i = 1; i < line && offset >= 0; i++) {
      offset = file.text().indexOf('\n', offset) + 1;
    }
    int start = offset + column - 1;
    return Outcome.failed(Diagnostic.at(file.span(start, start + 1), code, first));
  }
}
