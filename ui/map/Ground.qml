// What lies under the pins: tiles where there are any, a quiet grid where there are none. No logic, no hands: MapCanvas
// lies above and says what is seen.
import QtQuick
import QtLocation
import QtPositioning

Item {
    id: ground

    required property string tiles      // address with %z/%x/%y; empty: none
    required property string cache      // folder; empty: the memory only
    required property int cacheBytes
    required property string agent
    property color empty: "#e9edf0"
    property color line: "#d5dce1"
    property color veil: "transparent"  // over bright tiles at night
    property real step: 64              // pixels between lines
    property point origin: Qt.point(0, 0)
    property real latitude: 45.16
    property real longitude: -74.1
    property real zoom: 10

    Rectangle {
        anchors.fill: parent
        color: ground.empty
    }
    Repeater {
        model: Math.ceil(ground.width / ground.step) + 1
        Rectangle {
            required property int index
            x: Math.round(ground.origin.x + index * ground.step)
            width: 1
            height: ground.height
            color: ground.line
        }
    }
    Repeater {
        model: Math.ceil(ground.height / ground.step) + 1
        Rectangle {
            required property int index
            y: Math.round(ground.origin.y + index * ground.step)
            width: ground.width
            height: 1
            color: ground.line
        }
    }
    Loader {
        anchors.fill: parent
        active: ground.tiles !== ""
        sourceComponent: Map {
            color: "transparent"
            copyrightsVisible: false    // MapCanvas says whose they are
            center: QtPositioning.coordinate(ground.latitude, ground.longitude)
            zoomLevel: ground.zoom
            minimumZoomLevel: 0
            // The one with our own address is the last of those the plugin offers.
            activeMapType: supportedMapTypes[supportedMapTypes.length - 1]
            plugin: Plugin {
                name: "osm"
                PluginParameter { name: "osm.mapping.custom.host"; value: ground.tiles }
                PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: "true" }
                PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
                PluginParameter { name: "osm.mapping.highdpi_tiles"; value: "false" }
                PluginParameter { name: "osm.useragent"; value: ground.agent }
                PluginParameter { name: "osm.mapping.cache.directory"; value: ground.cache }
                PluginParameter { name: "osm.mapping.cache.disk.size"; value: ground.cacheBytes }
                // Pictures by their number are as many as fit, so that the memory has an end.
                PluginParameter { name: "osm.mapping.cache.memory.size"; value: 32 * 1024 * 1024 }
                PluginParameter { name: "osm.mapping.cache.texture.size"; value: 32 * 1024 * 1024 }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        color: ground.veil
    }
}
