package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

// What a job does is named by its handler, which is internal.

/** Does the background tasks when their jobs are due. */
class BackgroundJobHandler implements JobHandler<BackgroundJobHandler.Work> {

    static final String TYPE = "background-task";

    private final ObjectProvider<BackgroundTask> tasks;

    BackgroundJobHandler(ObjectProvider<BackgroundTask> tasks) {
        this.tasks = tasks;
    }

    /** What a job is to do. */
    record Work(String type, String payload) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return type + ":" + payload;
        }

        static Work parse(String text) {
            int end = text.indexOf(':');
            return new Work(text.substring(0, end), text.substring(end + 1));
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Work newConfiguration(String canonicalString) {
        return Work.parse(canonicalString);
    }

    @Override
    public void execute(
            Work work, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenantId) {
        tasks.stream()
                .filter(task -> task.type().equals(work.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does '" + work.type() + "'"))
                .run(work.payload());
    }

    @Override
    public void onDelete(Work work, JobEntity job) {
        // Nothing was kept for it.
    }
}
