resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-f464dd8043ae873a"
    name = "Anomalies of requests alarm too often: foresight_model_coverage"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-078827abc93c05be"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "coverage"
        "recent"             = "14d"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_coverage"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-09f54223a6518092"
    name = "Anomalies of requests alarm too often: foresight_model_mase"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-078827abc93c05be"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "mase"
        "recent"             = "14d"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_mase"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-d24d186fe91f28c5"
    name = "Anomalies of requests alarm too often: foresight_model_quantile_loss"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-078827abc93c05be"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "weightedQuantileLoss"
        "recent"             = "14d"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_quantile_loss"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-491c71ad3a267bce"
    name = "Anomalies of requests alarm too often: foresight_model_false_alarms"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-078827abc93c05be"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "falseAlarms"
        "recent"             = "14d"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_false_alarms"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-3d67ece0bcec8ecb"
    name = "Anomalies of requests alarm too often: foresight_model_drift"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-078827abc93c05be"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training"           = "14d"
        "step"               = "10m"
        "falseAlarmsPerWeek" = 0.5
        "output"             = "drift"
        "recent"             = "14d"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_drift"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
