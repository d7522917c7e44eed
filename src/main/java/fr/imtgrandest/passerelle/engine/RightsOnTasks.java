package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

// Managers, checkers and automatic grants can only be exchanged in the engine's internal configuration.

/** Makes the engine ask {@link TaskRights} wherever a person reads or moves a task. */
@Component
@Order(EngineHardening.ORDER)
class RightsOnTasks extends AbstractProcessEnginePlugin {

    private final Supplier<TaskRights> rights;

    /** @param rights looked up once, when they are first asked: they need the engine themselves */
    RightsOnTasks(ObjectProvider<TaskRights> rights) {
        this.rights = SingletonSupplier.of(rights::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoAutomaticGrants());
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskChecker(rights)));
        Exchanged.use(
                configuration,
                exchange(TaskManager.class, NarrowedTasks::new),
                exchange(HistoricTaskInstanceManager.class, NarrowedHistoricTasks::new),
                exchange(VariableInstanceManager.class, tasks -> new NarrowedVariables()),
                exchange(CommentManager.class, NarrowedComments::new),
                exchange(AttachmentManager.class, NarrowedAttachments::new));
    }

    private <M extends Session> Exchanged<M> exchange(Class<M> manager, Function<TaskRights, ? extends M> ours) {
        return new Exchanged<>(manager, () -> ours.apply(rights.get()));
    }
}
