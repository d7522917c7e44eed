package fr.imtgrandest.passerelle.journey;

import com.zaxxer.hikari.HikariDataSource;
import fr.imtgrandest.passerelle.local.BenchDatabase;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Camunda 7.24 at its defaults in Spring's transactions, with our models and beans that do what ours were seen to do. */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final HikariDataSource pool;

    BareEngine(BenchDatabase database, Recording recording) throws IOException {
        this.pool = database.ownersPool(10);
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(database.name());
        configuration.setDataSource(pool);
        configuration.setTransactionManager(new DataSourceTransactionManager(pool));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(new ReplayedBeans(recording));
        this.engine = configuration.buildProcessEngine();
        deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String pattern : BareRest.MODELS.split(",")) {
            for (Resource file : files.getResources(pattern)) {
                deployment.addInputStream(file.getFilename(), file.getInputStream());
            }
        }
        deployment.deploy();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
