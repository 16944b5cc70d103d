resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-ddcf4b9cadf8a7af"
    name = "Memory may run out: foresight_runway_hours"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-8f287be40deb1d4b"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "node_memory_MemAvailable_bytes"
          "range" = true
        }
        "training" = "14d"
        "step"     = "1h"
        "limit"    = 0
        "crossing" = "below"
        "horizon"  = "3d"
        "output"   = "runwayHours"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_runway_hours"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-4c57b75fd6abe9e7"
    name = "Memory may run out: foresight_runway_probability"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-8f287be40deb1d4b"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "node_memory_MemAvailable_bytes"
          "range" = true
        }
        "training" = "14d"
        "step"     = "1h"
        "limit"    = 0
        "crossing" = "below"
        "horizon"  = "3d"
        "output"   = "probability"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_runway_probability"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
