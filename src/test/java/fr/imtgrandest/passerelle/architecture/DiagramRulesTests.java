package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

class DiagramRulesTests {

    /** A flow as drawn: its straight parts in order. */
    private record Drawn(SequenceFlow flow, List<Line2D> lines) {

        boolean meets(Drawn other) {
            return flow.getSource().equals(other.flow.getSource())
                    || flow.getTarget().equals(other.flow.getTarget())
                    || flow.getSource().equals(other.flow.getTarget())
                    || flow.getTarget().equals(other.flow.getSource());
        }

        /** Flows that share a node may touch where they meet; any others must keep apart. */
        boolean crosses(Drawn other) {
            boolean mayTouch = meets(other);
            return lines.stream()
                    .anyMatch(line -> other.lines.stream()
                            .anyMatch(its -> mayTouch ? cutThrough(line, its) : line.intersectsLine(its)));
        }

        private static boolean cutThrough(Line2D one, Line2D two) {
            return one.relativeCCW(two.getP1()) * one.relativeCCW(two.getP2()) < 0
                    && two.relativeCCW(one.getP1()) * two.relativeCCW(one.getP2()) < 0;
        }
    }

    @Test
    void every_node_and_flow_is_drawn() {
        assertThat(ProcessFile.breaking(FlowNode.class, node -> node.getDiagramElement() != null))
                .isEmpty();
        assertThat(ProcessFile.breaking(
                        SequenceFlow.class,
                        flow -> flow.getDiagramElement() != null
                                && flow.getDiagramElement().getWaypoints().size() > 1))
                .isEmpty();
    }

    @Test
    void no_two_flows_cross() {
        List<String> crossings = new ArrayList<>();
        for (ProcessFile file : ProcessFile.all()) {
            List<Drawn> flows = drawn(file);
            for (int i = 0; i < flows.size(); i++) {
                for (Drawn other : flows.subList(i + 1, flows.size())) {
                    if (flows.get(i).crosses(other)) {
                        crossings.add(flows.get(i).flow().getId() + " × "
                                + other.flow().getId());
                    }
                }
            }
        }

        assertThat(crossings).isEmpty();
    }

    @Test
    void no_flow_runs_over_a_node() {
        List<String> hits = new ArrayList<>();
        for (ProcessFile file : ProcessFile.all()) {
            for (Drawn drawn : drawn(file)) {
                file.elements(FlowNode.class).stream()
                        .filter(node -> !touches(drawn.flow(), node))
                        .filter(node -> drawn.lines().stream().anyMatch(line -> line.intersects(bounds(node))))
                        .forEach(node -> hits.add(drawn.flow().getId() + " × " + node.getId()));
            }
        }

        assertThat(hits).isEmpty();
    }

    @Test
    void no_two_nodes_overlap() {
        List<String> overlaps = new ArrayList<>();
        for (ProcessFile file : ProcessFile.all()) {
            List<FlowNode> nodes = file.elements(FlowNode.class).stream()
                    .filter(node -> !(node instanceof BoundaryEvent))
                    .toList();
            for (FlowNode node : nodes) {
                nodes.stream()
                        .filter(other -> node.getId().compareTo(other.getId()) < 0)
                        .filter(other -> !inside(node, other) && !inside(other, node))
                        .filter(other -> bounds(node).intersects(bounds(other)))
                        .forEach(other -> overlaps.add(node.getId() + " × " + other.getId()));
            }
        }

        assertThat(overlaps).isEmpty();
    }

    @Test
    void the_main_path_reads_from_left_to_right() {
        assertThat(ProcessFile.all()).allSatisfy(file -> {
            StartEvent start = topmost(file, StartEvent.class).get(0);
            EndEvent last = topmost(file, EndEvent.class).stream()
                    .max(Comparator.comparingDouble(DiagramRulesTests::x))
                    .orElseThrow();
            assertThat(reachableRightwards(start, new HashSet<>())).contains(last);
        });
    }

    private static Set<FlowNode> reachableRightwards(FlowNode node, Set<FlowNode> reached) {
        if (reached.add(node)) {
            node.getOutgoing().stream()
                    .map(SequenceFlow::getTarget)
                    .filter(target -> x(target) >= x(node))
                    .forEach(target -> reachableRightwards(target, reached));
        }
        return reached;
    }

    private static <T extends FlowNode> List<T> topmost(ProcessFile file, Class<T> type) {
        return file.elements(type).stream()
                .filter(node -> !(node.getParentElement() instanceof SubProcess))
                .toList();
    }

    private static List<Drawn> drawn(ProcessFile file) {
        return file.elements(SequenceFlow.class).stream()
                .map(flow -> new Drawn(flow, lines(flow)))
                .toList();
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        List<Point2D> points = flow.getDiagramElement().getWaypoints().stream()
                .map(DiagramRulesTests::point)
                .toList();
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return lines;
    }

    private static Point2D point(Waypoint waypoint) {
        return new Point2D.Double(waypoint.getX(), waypoint.getY());
    }

    /** The nodes that a flow may touch: those it joins, what they lie in, and the task that its boundary event sits on. */
    private static boolean touches(SequenceFlow flow, FlowNode node) {
        return node.equals(flow.getSource())
                || node.equals(flow.getTarget())
                || inside(flow.getSource(), node)
                || (flow.getSource() instanceof BoundaryEvent event
                        && event.getAttachedTo().equals(node));
    }

    private static boolean inside(BaseElement element, FlowNode around) {
        for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static double x(FlowNode node) {
        return bounds(node).getCenterX();
    }

    private static Rectangle2D bounds(FlowNode node) {
        Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
