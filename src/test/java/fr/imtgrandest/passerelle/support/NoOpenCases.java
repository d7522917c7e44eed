package fr.imtgrandest.passerelle.support;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Abandons the cases and the mails that other test classes left open, so that lists show the same whatever ran before. */
final class NoOpenCases implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        RuntimeService runtime = application.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "left open by a test"));
        ManagementService jobs = application.getBean(ManagementService.class);
        jobs.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> jobs.deleteJob(job.getId()));
    }
}
