// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;

/**
 * {@code [@include view=x /]}: shows a nested view by its own template, which sees nothing but that
 * view.
 */
final class IncludeDirective implements TemplateDirectiveModel {
  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (parameters.size() == 1
        && body == null
        && parameters.get("view") instanceof RecordModel model
        && model.value() instanceof View view) {
      environment
          .getTemplateForInclusion(view.template(), null, true)
          .createProcessingEnvironment(model, environment.getOut())
          .process();
      return;
    }
    throw new TemplateException("include takes a view and nothing else", environment);
  }
}
