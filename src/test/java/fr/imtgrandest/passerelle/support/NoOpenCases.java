package fr.imtgrandest.passerelle.support;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Abandons the cases that other test classes left open, so that lists show the same whatever ran before. */
final class NoOpenCases implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        RuntimeService runtime = SpringExtension.getApplicationContext(context).getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "left open by a test"));
    }
}
