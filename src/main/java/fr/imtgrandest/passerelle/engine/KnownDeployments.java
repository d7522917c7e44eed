package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Has this node run the jobs of all models that are there when it starts, older ones too: by itself the engine would know those of
 * the newest deployment only. Models that a newer node brings afterwards may need what this one does not have.
 */
@Component
class KnownDeployments implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ManagementService management;

    KnownDeployments(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    @Override
    public void afterSingletonsInstantiated() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> management.registerDeploymentForJobExecutor(deployment.getId()));
    }
}
